import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { differsIn, MERGE_CHOICES } from '../../domain/merge.ts';
import type { PairView } from '../../use-cases/show-pairs.use-case.ts';
import { pairPath } from '../paths.ts';
import { choiceText } from '../person-text.ts';
import { ja as words } from '../words.ja.ts';
import { sideField, type TypedOrder } from './pair.schema.ts';

const { pair: text } = words;

type PairDecisionsProps = { readonly view: PairView; readonly typed: TypedOrder };

/** One person, two people, or later; for one person, which row stays and which value of each field that differs. */
export const PairDecisions = ({ view, typed }: PairDecisionsProps) =>
  view.pair.status === 'different' ? (
    <Form action={pairPath(view.pair.pairId)}>
      <Actions>
        <Button variant="secondary" name="decision" value="later" shortcut="l">
          {text.reopen}
        </Button>
      </Actions>
    </Form>
  ) : (
    <>
      <h2>{text.sameTitle}</h2>
      <Form action={pairPath(view.pair.pairId)}>
        <SameFields view={view} typed={typed} />
        <Actions>
          <Button name="decision" value="same" shortcut="s">
            {text.same}
          </Button>
        </Actions>
      </Form>
      <h2>{text.differentTitle}</h2>
      <Form action={pairPath(view.pair.pairId)}>
        <p class="note">{text.differentHint}</p>
        <Actions>
          <Button variant="secondary" name="decision" value="different" shortcut="d">
            {text.different}
          </Button>
          <Button variant="ghost" name="decision" value="later" shortcut="l">
            {text.later}
          </Button>
        </Actions>
      </Form>
    </>
  );

function SameFields({ view, typed }: PairDecisionsProps) {
  const [a, b] = view.people;
  return (
    <>
      <RadioGroup
        name="kept"
        label={text.kept}
        hint={text.keptHint}
        value={typed.kept}
        inline
        options={[
          { value: 'a', label: text.a },
          { value: 'b', label: text.b },
        ]}
      />
      {MERGE_CHOICES.filter(choice => differsIn(choice, a, b)).map(choice => (
        <RadioGroup
          name={sideField(choice)}
          label={text.from(words.fields[choice])}
          value={typed.fields[choice]}
          inline
          options={[
            { value: 'a', label: choiceText(a, choice) },
            { value: 'b', label: choiceText(b, choice) },
          ]}
        />
      ))}
      <TextArea
        name="note"
        label={text.note}
        hint={text.noteHint}
        value={typed.note}
        rows={2}
        maxlength={500}
      />
    </>
  );
}
