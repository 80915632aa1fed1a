/** A text in which the addresses of this site are links, so that they work on whichever host the page is shown. */
export function LinkedText({ text, publicOrigin }: { readonly text: string; readonly publicOrigin: string }) {
  const parts = text.split(new RegExp(`(${escaped(publicOrigin)}/\\S*)`));
  return (
    <>
      {parts.map((part, place) =>
        place % 2 === 0 ? part : <a href={part.slice(publicOrigin.length)}>{part}</a>,
      )}
    </>
  );
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
