import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  caseReasonText,
  parseCaseReport,
  rawOf,
  reportProfileOn,
  submitCaseReport,
} from '../../case-reports/index.ts';
import type { Incoming } from '../domain/bundle.ts';
import { type CaseItems, expressionOfItem } from '../domain/case-items.ts';
import type { Element } from '../domain/element.ts';
import { hasErrors } from '../domain/issue.ts';
import { itemsOf, itemsOfPatient, readCondition } from '../domain/read-condition.ts';
import { writeCondition } from '../domain/write-condition.ts';
import { type FhirReport, insertFhirReport } from '../repository/fhir-report.repository.ts';
import type { FhirDeps } from './fhir-deps.ts';
import { knownBefore, type Source, sourceOf } from './known-before.ts';
import { resourceOfReport } from './read-report.ts';
import { reportIdOf } from './source-of.ts';
import { subjectOf } from './subject-of.ts';
import { conflict, invalid, type PatientOfRequest, type Refusal, type Taken, type Taking } from './taken.ts';

const MUNICIPALITY = 'municipality-code';

/** Takes a Condition as a case report, by the item set of the day (H-12, Art. 12). What is missing is told item by item. */
export async function takeCondition(taking: Taking, incoming: Incoming): Promise<Result<Taken, Refusal>> {
  const { resource } = incoming;
  const read = readCondition(resource);
  const subject = await subjectOf(taking, resource);
  const source = sourceOf(incoming, [read, subject?.patient.facts.identifier]);
  if (read === null || subject === null || source === null || hasErrors(resource.issues))
    return fail(invalid(resource.issues));
  const known = await knownBefore(taking, incoming, source);
  if (known === null) return report(taking, incoming, { items: read, subject, source });
  return known.isSame
    ? ok(await there(taking, incoming, known.report))
    : fail(conflict(resource.at('identifier')));
}

interface Judged {
  readonly items: CaseItems;
  readonly subject: NonNullable<PatientOfRequest>;
  readonly source: Source;
}

async function report(
  taking: Taking,
  { resource }: Incoming,
  { items: ofCondition, subject, source }: Judged,
): Promise<Result<Taken, Refusal>> {
  const { tx, deps, program } = taking;
  const { facilityId, clientId } = program;
  const refuse = (
    item: string,
    reason: 'field' | 'place-unknown' | 'place-ambiguous',
    about: string,
  ): void => {
    const expression = expressionOfItem(item, subject.expression, resource.expression);
    resource.issues.push({ severity: 'error', reason, expression, about });
  };
  const profile = reportProfileOn(deps.rulebook, jstDate(tx.at));
  if (profile === null) {
    resource.refuse('nothing-in-force');
    return fail(invalid(resource.issues));
  }
  const items = itemsOf(withMunicipality(deps, itemsOfPatient(subject.patient.facts)), ofCondition);
  judgeNames(deps, new Set(profile.items.map(({ code }) => code)), ofCondition, resource);
  const parsed = parseCaseReport(profile, items, jstDate(tx.at));
  if (!parsed.ok)
    for (const reason of parsed.reason) refuse(reason.field, 'field', caseReasonText(profile, reason));
  if (!parsed.ok || hasErrors(resource.issues)) return fail(invalid(resource.issues));
  const reportId = reportIdOf(facilityId, source.sourceKey);
  const submitted = await submitCaseReport(tx, deps, {
    reportId,
    facilityId,
    entry: parsed.value,
    channel: 'fhir',
    channelReason: null,
    proxy: false,
    sheetId: null,
    receivedAt: null,
    sourceKey: source.sourceKey,
  });
  if (!submitted.ok) {
    if (submitted.reason.kind !== 'place') throw new Error('The institution of a client is not there.');
    const isAmbiguous = submitted.reason.problem.kind === 'choose-municipality';
    refuse('postal-code', isAmbiguous ? 'place-ambiguous' : 'place-unknown', '');
    return fail(invalid(resource.issues));
  }
  const { patientId } = subject.patient;
  await insertFhirReport(tx, {
    ...source,
    reportId,
    facilityId,
    clientId,
    kind: 'Condition',
    patientId,
    laboratoryCode: null,
  });
  const stored = { id: reportId, version: 1, changedAt: tx.at };
  return ok({
    ...stored,
    type: 'Condition',
    isNew: true,
    resource: writeCondition(
      stored,
      { identifier: source.identifier, patientId },
      rawOf(parsed.value),
      false,
    ),
    warnings: resource.issues,
  });
}

/** The municipality by its code, where the name that was told has one; else its postal code decides. */
function withMunicipality(
  { municipalityCode }: Pick<FhirDeps, 'municipalityCode'>,
  items: CaseItems,
): CaseItems {
  const { [MUNICIPALITY]: told, ...others } = items;
  if (typeof told !== 'string') return items;
  const postalCode =
    typeof items['postal-code'] === 'string' ? items['postal-code'].replaceAll('-', '') : null;
  const code = municipalityCode(told, postalCode);
  return code === null ? others : { ...others, [MUNICIPALITY]: code };
}

/** An item that no item set ever had is a slip and refused; one that is not asked any more, or not yet, is passed over. */
function judgeNames(
  { rulebook }: Pick<FhirDeps, 'rulebook'>,
  asked: ReadonlySet<string>,
  items: CaseItems,
  resource: Element,
): void {
  const known = new Set(rulebook.caseReport.flatMap(version => version.items.map(({ code }) => code)));
  for (const item of Object.keys(items)) {
    if (asked.has(item)) continue;
    const expression = expressionOfItem(item, '', resource.expression);
    if (known.has(item))
      resource.issues.push({ severity: 'warning', reason: 'not-used', expression, about: item });
    else resource.issues.push({ severity: 'error', reason: 'item-unknown', expression, about: item });
  }
}

const there = async ({ tx }: Taking, { resource }: Incoming, known: FhirReport): Promise<Taken> => ({
  ...(await resourceOfReport(tx, known)),
  type: 'Condition',
  isNew: false,
  warnings: resource.issues,
});
