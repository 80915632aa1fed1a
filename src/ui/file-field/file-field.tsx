import { controlAttributes, Field, type FieldProps } from '../field/field.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type FileFieldProps = FieldProps & {
  /** What the picker offers, e.g. `image/jpeg,image/png`. */
  readonly accept: string;
  /** Opens the phone's back (`environment`) or front (`user`) camera first. */
  readonly capture?: 'environment' | 'user' | undefined;
  readonly multiple?: boolean | undefined;
  /** The file that was sent before and is kept: choosing again replaces it. */
  readonly kept?:
    | { readonly name: string; readonly href?: string; readonly thumbnailHref?: string }
    | undefined;
};

/** A file or photo. The form around it must be `<Form upload>`. */
export function FileField(props: FileFieldProps) {
  const words = useWords(uiWords);
  const { name, kept } = props;
  return (
    <Field {...props}>
      {kept ? (
        <div class="kept-file">
          {kept.thumbnailHref ? (
            <img src={kept.thumbnailHref} alt={words.fileThumbnail(kept.name)} width="96" height="72" />
          ) : null}
          <p>
            <strong>{words.fileKept}</strong>
            <br />
            {kept.href ? <a href={kept.href}>{words.openFile(kept.name)}</a> : kept.name}
            <br />
            {words.fileReplace}
          </p>
        </div>
      ) : null}
      <input
        class="input file-input"
        type="file"
        id={name}
        name={name}
        accept={props.accept}
        capture={props.capture}
        multiple={props.multiple}
        required={props.required && kept === undefined}
        {...controlAttributes(props)}
      />
    </Field>
  );
}
