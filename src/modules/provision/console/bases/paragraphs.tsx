/** A text of several lines, each a paragraph. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => (
        <p>{line}</p>
      ))}
  </>
);
