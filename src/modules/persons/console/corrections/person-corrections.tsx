import type { Uuid } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { CORRECTION_ACTS, statusAfterAct } from '../../domain/correction.ts';
import { accountOf } from '../../use-cases/account-of.ts';
import type { PersonView } from '../../use-cases/show-person.use-case.ts';
import { personCorrectionsPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { changesText } from './changes-text.ts';

const { corrections: text } = words;

/** What corrected reports made of a person, or would make, with who did it and when, and what can be done about it. */
export function PersonCorrections({ view }: { readonly view: PersonView }) {
  const { person, corrections, names } = view;
  if (corrections.length === 0) return null;
  return (
    <>
      <h2>{text.ofPerson}</h2>
      <ul>
        {corrections.map(correction => (
          <li>
            <p>
              <strong>{text.status[correction.status]}</strong> {changesText(correction.changes)}
            </p>
            <p class="note">
              {text.by(
                words.rowKind[correction.report.kind],
                staffDateTime(correction.correctedAt),
                whoText(correction.correctedBy, names),
              )}
            </p>
            <Acts personId={person.personId} correction={correction} />
          </li>
        ))}
      </ul>
    </>
  );
}

type ActsProps = { readonly personId: Uuid; readonly correction: PersonView['corrections'][number] };

function Acts({ personId, correction: { correctionId, status } }: ActsProps) {
  const acts = CORRECTION_ACTS.filter(act => statusAfterAct(status, act) !== null);
  return acts.length === 0 ? null : (
    <Form action={personCorrectionsPath(personId)}>
      <HiddenField name="correction" value={correctionId} />
      <Actions>
        {acts.map(act => (
          <Button variant={act === 'accept' ? 'primary' : 'secondary'} name="act" value={act}>
            {text.acts[act]}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}

/** Who an actor's name stands for. */
export function whoText(actorName: string, names: PersonView['names']): string {
  const account = accountOf(actorName);
  return account === null ? text.program : (names.get(account) ?? words.merges.formerStaff);
}
