import { Button } from '../../../../ui/button/button.tsx';
import { distantDate, eraYear, longDate } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { type Language, useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import { useWords } from '../../../../ui/words.ts';
import type { ReadyDraft } from '../../use-cases/filing-content.ts';
import { BackLink } from '../back-link.tsx';
import { IMAGE_ORDER } from '../evidence/evidence.schema.ts';
import { stepPath } from '../paths.ts';
import type { Text } from '../visit.ts';
import { words } from '../words.ts';

/** The field by which the person says that the earlier filing is to be withdrawn. */
export const WITHDRAW_EARLIER = 'withdraw-earlier';

/**
 * What stands between the draft and its filing: nothing; an issued filing that this draft corrects; or one that was
 * found on submission, which the person may withdraw here or must withdraw from its own pages (K-65); or the law, which
 * has taken the person over (F-20).
 */
export type EarlierNotice = 'none' | 'withdraws' | 'in-force-withdrawable' | 'in-force' | 'in-force-notified';

export interface ConfirmPageProps {
  readonly action: string;
  readonly ready: ReadyDraft;
  /** Titles of the risk factors by code. */
  readonly riskFactorTitles: ReadonlyMap<string, string>;
  readonly earlier: EarlierNotice;
}

/** Everything that was entered, with a way to change each part, and 「回答」 (K-28). */
export function ConfirmPage({ action, ready, riskFactorTitles, earlier }: ConfirmPageProps) {
  const text = useWords(words);
  const language = useLanguage();
  const { confirm } = text;
  const withdrawing = earlier === 'withdraws' || earlier === 'in-force-withdrawable';
  return (
    <>
      {earlier.startsWith('in-force') ? <InForce earlier={earlier} /> : null}
      <h1>{confirm.title}</h1>
      <p>{confirm.lead}</p>
      <h2>{text.conditions.step}</h2>
      <SummaryList rows={conditionRows(ready, riskFactorTitles, text, language)} />
      <h2>{text.applicant.step}</h2>
      <SummaryList rows={applicantRows(ready, text, language)} />
      <h2>{text.evidence.step}</h2>
      <SummaryList rows={evidenceRows(ready, text, language)} />
      {earlier === 'withdraws' ? (
        <Notice tone="warn" title={confirm.withdrawsTitle}>
          <p>{confirm.withdraws}</p>
        </Notice>
      ) : null}
      {earlier === 'in-force' || earlier === 'in-force-notified' ? null : (
        <Form action={action}>
          {withdrawing ? <HiddenField name={WITHDRAW_EARLIER} value="yes" /> : null}
          <Actions>
            <Button>
              {earlier === 'in-force-withdrawable' ? confirm.withdrawAndSubmit : confirm.submit}
            </Button>
          </Actions>
        </Form>
      )}
      <BackLink href={stepPath(language, 'evidence')} />
    </>
  );
}

function InForce({ earlier }: Pick<ConfirmPageProps, 'earlier'>) {
  const { confirm } = useWords(words);
  if (earlier === 'in-force-notified')
    return (
      <Notice tone="warn" title={confirm.notifiedTitle}>
        <p>{confirm.notified}</p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={confirm.inForceTitle}>
      <p>{earlier === 'in-force' ? confirm.inForce : confirm.inForceWithdrawable}</p>
    </Notice>
  );
}

function conditionRows(
  { conditions, testSource }: ReadyDraft,
  titles: ReadonlyMap<string, string>,
  text: Text,
  language: Language,
): readonly SummaryRow[] {
  const { conditions: labels, confirm } = text;
  const changeHref = stepPath(language, 'conditions');
  const { birthDate, onsetOn, testedOn, pregnancy, riskFactors } = conditions;
  const factors = riskFactors.map(code => titles.get(code) ?? code);
  return [
    {
      label: labels.birthDate,
      value: confirm.birthDate(distantDate(birthDate, language), eraYear(birthDate)),
    },
    { label: labels.onset, value: onsetOn === null ? confirm.noSymptoms : longDate(onsetOn, language) },
    { label: labels.tested, value: longDate(testedOn, language) },
    { label: confirm.labels.testPlace, value: labels.testPlaces[testSource] },
    { label: confirm.labels.pregnancy, value: confirm.pregnancies[pregnancy] },
    { label: confirm.labels.riskFactors, value: confirm.list(factors) || confirm.noRiskFactor },
  ].map(row => ({ ...row, changeHref }));
}

function applicantRows({ applicant }: ReadyDraft, text: Text, language: Language): readonly SummaryRow[] {
  const { applicant: labels, confirm } = text;
  const changeHref = stepPath(language, 'applicant');
  const { postalCode, prefecture, municipality, street } = applicant;
  const postal = `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`;
  return [
    { label: labels.name, value: applicant.name },
    { label: labels.nameKana, value: applicant.nameKana },
    ...(applicant.guardianName === null
      ? []
      : [{ label: labels.guardianName, value: applicant.guardianName }]),
    {
      label: confirm.labels.address,
      value: confirm.addressOf(postal, `${prefecture}${municipality.name}${street}`),
    },
    { label: labels.phone, value: telephoneText(applicant.phone) },
    { label: labels.email, value: applicant.email },
    { label: confirm.labels.channel, value: labels.channels[applicant.observationChannel] },
  ].map(row => ({ ...row, changeHref }));
}

function evidenceRows(
  { evidence, draft }: ReadyDraft,
  text: Text,
  language: Language,
): readonly SummaryRow[] {
  const { evidence: labels, confirm } = text;
  const changeHref = stepPath(language, 'evidence');
  const kit = evidence.listed === false ? confirm.kitOffList(evidence.maker) : confirm.kitListed;
  const images = IMAGE_ORDER.filter(kind => draft.images.has(kind)).map(kind => labels.images[kind]);
  return [
    { label: confirm.labels.kind, value: confirm.evidenceKinds[evidence.kind] },
    ...(evidence.kind === 'kit' ? [{ label: confirm.labels.kit, value: kit }] : []),
    { label: labels.remarksTitle, value: evidence.remarks ?? confirm.none },
    { label: confirm.labels.images, value: confirm.list(images) },
  ].map(row => ({ ...row, changeHref }));
}
