/** A text with the line breaks that it was typed with. */
export const TypedText = ({ text }: { readonly text: string }) => (
  <>
    {text.split('\n').map((line, place) => (
      <>
        {place === 0 ? null : <br />}
        {line}
      </>
    ))}
  </>
);
