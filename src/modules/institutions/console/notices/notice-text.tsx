/** A text as it was written: an empty line begins a new paragraph. */
export const NoticeText = ({ body }: { readonly body: string }) => (
  <>
    {body.split(/\n{2,}/).map(paragraph => (
      <p>
        {paragraph.split('\n').map((line, index) => (
          <>
            {index === 0 ? null : <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
);
