import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleFields } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import type { EntryCandidate, Judgement } from '../../persons/index.ts';
import type { CaseReportEntry, ChannelReason, ReportChannel } from '../domain/case-report.ts';
import type { SoftQuestion } from '../domain/date-checks.ts';
import { familyCopyOf, OF_A_FAMILY } from '../domain/family-copy.ts';
import type { FieldReason } from '../domain/field-reason.ts';
import { parseCaseReport, type RawCaseReport } from '../domain/parse-case-report.ts';
import type { PlaceProblem } from '../domain/place.ts';
import { findCaseReport } from '../repository/case-report.repository.ts';
import {
  findReportDraft,
  type ReportDraft,
  saveReportDraft,
} from '../repository/case-report-draft.repository.ts';
import { lastPhysician } from '../repository/case-report-list.repository.ts';
import type { CaseReportDeps, ReportingFacility, ScannedSheet } from './case-reports-deps.ts';
import { judgeIn, likeTyped } from './judge-likeness.use-case.ts';
import { type ProfileInForce, reportProfileOn } from './report-profile.ts';
import { askAboutEntry, submitCaseReport } from './submit-case-report.use-case.ts';

/** Where a new form takes its first answers from. */
export interface FormOrigin {
  readonly draftId: Uuid | null;
  readonly copyOf: Uuid | null;
  readonly sheetId: Uuid | null;
}

/** A form to fill in. */
export interface ReportForm {
  readonly draftId: Uuid;
  readonly profile: ProfileInForce;
  readonly answers: RawCaseReport;
  readonly sheet: ScannedSheet | null;
  readonly facility: ReportingFacility | null;
  readonly savedAt: Instant | null;
}

/** The draft, the member of a family, or the scanned page that the form begins with; null while nothing is reported. */
export async function openReportForm(
  deps: Pick<CaseReportDeps, 'database' | 'rulebook' | 'sheetToType'>,
  actor: StaffActor,
  origin: FormOrigin,
): Promise<ReportForm | null> {
  return deps.database.withTenant(actor, async tx => {
    const profile = reportProfileOn(deps.rulebook, jstDate(tx.at));
    if (profile === null) {
      exemptFromAudit(tx, 'no item set is in force');
      return null;
    }
    const draft = origin.draftId === null ? null : await findReportDraft(tx, actor.id, origin.draftId);
    const copied = origin.copyOf === null ? null : await findCaseReport(tx, origin.copyOf);
    const sheetId = draft?.sheetId ?? origin.sheetId;
    const sheet = sheetId === null ? null : await deps.sheetToType(tx, sheetId);
    const facilityId =
      actor.facilityId ?? draft?.facilityId ?? sheet?.facilityId ?? copied?.facilityId ?? null;
    const facility = facilityId === null ? null : await facilityById(tx, facilityId);
    const physician = facilityId === null ? null : await lastPhysician(tx, facilityId);
    await recordAudit(tx, {
      action: 'case-report.open-form',
      resource: 'case-report',
      subjectId: draft?.draftId ?? origin.copyOf,
      purpose: 'surveillance',
      fields: draft !== null ? ['content'] : copied !== null ? ['name', 'address', 'phone'] : [],
    });
    return {
      draftId: draft?.draftId ?? tx.newId(),
      profile,
      answers: draft?.answers ?? {
        ...(physician !== null && { physician }),
        ...(copied !== null && familyCopyOf(pickVisible(copied, copiable(actor)))),
      },
      sheet,
      facility,
      savedAt: draft?.savedAt ?? null,
    };
  });
}

/** What is copied of a report, as far as the acting role sees it. */
function copiable({ role }: StaffActor): ReadonlySet<(typeof OF_A_FAMILY)[number]> {
  const visible = visibleFields(role, 'case-report.read');
  return new Set(OF_A_FAMILY.filter(field => visible.has(field)));
}

/** What was sent with a form. */
export interface SentForm {
  /** Null for a form that was not opened here. */
  readonly draftId: Uuid | null;
  readonly answers: RawCaseReport;
  readonly sheetId: Uuid | null;
  /** The institution that the authority's staff typed or chose; of an institution's own people nobody asks. */
  readonly facility: string;
  readonly channel: ReportChannel | null;
  readonly channelReason: ChannelReason | null;
  readonly intent: 'report' | 'save';
  /** The writer has read the questions and stands by the entry. */
  readonly confirmed: boolean;
  /** What the writer said about those who look like the patient. */
  readonly judgements?: ReadonlyMap<string, Judgement>;
}

export type ProxyProblem = 'no-facility' | 'several-facilities' | 'no-channel' | 'no-channel-reason';

export type Written =
  | { readonly kind: 'reported'; readonly reportId: Uuid }
  | { readonly kind: 'nothing-in-force' }
  | (ReportForm & {
      readonly kind: 'form';
      readonly reasons: readonly FieldReason[];
      readonly place: PlaceProblem | null;
      readonly proxy: readonly ProxyProblem[];
      readonly facilities: readonly ReportingFacility[];
      readonly questions: readonly SoftQuestion[];
      /** Who looks like the patient, as far as the writer may see them. */
      readonly candidates: readonly EntryCandidate[];
    });

/**
 * Takes a form: reports it when it is in order and nothing is left to ask, and else keeps it as a draft with what is to be
 * put right or confirmed (F-01, F-05). The authority's staff name the institution, the channel and its reason (H-33).
 */
export async function writeCaseReport(
  deps: Pick<
    CaseReportDeps,
    'database' | 'rulebook' | 'addressBook' | 'sheetToType' | 'findFacilities' | 'personReferences'
  >,
  actor: StaffActor,
  sent: SentForm,
): Promise<Written> {
  return deps.database.withTenant(actor, async (tx): Promise<Written> => {
    const today = jstDate(tx.at);
    const profile = reportProfileOn(deps.rulebook, today);
    if (profile === null) {
      exemptFromAudit(tx, 'no item set is in force');
      return { kind: 'nothing-in-force' };
    }
    const sheet = sent.sheetId === null ? null : await deps.sheetToType(tx, sent.sheetId);
    const by = await readProxy(tx, deps, actor, sent);
    const parsed = parseCaseReport(profile, sent.answers, today);
    const draftId = await idFor(tx, sent.draftId, parsed.ok ? parsed.value : null);
    const questions = parsed.ok ? await askAboutEntry(tx, parsed.value, draftId) : [];
    const mayReport = sent.intent === 'report' && (questions.length === 0 || sent.confirmed);
    let place: PlaceProblem | null = null;
    if (parsed.ok && by.facility !== null && by.problems.length === 0 && mayReport) {
      const submitted = await submitCaseReport(tx, deps, {
        reportId: draftId,
        facilityId: by.facility.facilityId,
        entry: parsed.value,
        channel: by.channel,
        channelReason: by.channelReason,
        proxy: by.isProxy,
        sheetId: sheet?.sheetId ?? null,
        receivedAt: sheet?.receivedAt ?? null,
      });
      if (submitted.ok) {
        if (sent.judgements !== undefined) await judgeIn(tx, deps, submitted.value, sent.judgements);
        return { kind: 'reported', reportId: submitted.value };
      }
      if (submitted.reason.kind === 'place') place = submitted.reason.problem;
    }
    await saveReportDraft(tx, actor.id, {
      draftId,
      facilityId: by.facility?.facilityId ?? null,
      sheetId: sheet?.sheetId ?? null,
      answers: keptAnswers(sent.answers),
    });
    await recordAudit(tx, {
      action: 'case-report.save-draft',
      resource: 'case-report',
      subjectId: draftId,
      purpose: 'surveillance',
      fields: Object.keys(sent.answers),
    });
    const shows = sent.intent === 'report';
    return {
      kind: 'form',
      draftId,
      profile,
      answers: sent.answers,
      sheet,
      facility: by.facility,
      savedAt: tx.at,
      reasons: shows && !parsed.ok ? parsed.reason : [],
      place,
      proxy: shows ? by.problems : [],
      facilities: by.candidates,
      questions: shows ? questions : [],
      candidates:
        by.facility === null ? [] : await likeTyped(tx, deps, by.facility.facilityId, profile, sent.answers),
    };
  });
}

/** Somebody who goes back and types the next patient over the last one writes another report, not the same one again. */
async function idFor(tx: Tx, draftId: Uuid | null, entry: CaseReportEntry | null): Promise<Uuid> {
  if (draftId === null) return tx.newId();
  const known = entry === null ? null : await findCaseReport(tx, draftId);
  const isSame =
    known === null || (known.nameKana === entry?.nameKana && known.birthDate === entry.birthDate);
  return isSame ? draftId : tx.newId();
}

const keptAnswers = (answers: RawCaseReport): ReportDraft['answers'] =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([code, value]) => (value === undefined ? [] : [[code, value] as const])),
  );

interface Proxy {
  readonly isProxy: boolean;
  readonly facility: ReportingFacility | null;
  readonly candidates: readonly ReportingFacility[];
  readonly channel: ReportChannel;
  readonly channelReason: ChannelReason | null;
  readonly problems: readonly ProxyProblem[];
}

/** Somebody of an institution reports for it, by the web; the authority's staff for one that they name. */
async function readProxy(
  tx: Tx,
  { findFacilities }: Pick<CaseReportDeps, 'findFacilities'>,
  actor: StaffActor,
  { facility: text, channel, channelReason }: SentForm,
): Promise<Proxy> {
  if (actor.facilityId) {
    const facility = await facilityById(tx, actor.facilityId);
    return { isProxy: false, facility, candidates: [], channel: 'web', channelReason: null, problems: [] };
  }
  const candidates = text === '' ? [] : await findFacilities(tx, text);
  const facility = candidates.length === 1 ? (candidates[0] ?? null) : null;
  const problems: ProxyProblem[] = [];
  if (candidates.length === 0) problems.push('no-facility');
  if (candidates.length > 1) problems.push('several-facilities');
  if (channel === null) problems.push('no-channel');
  if (channelReason === null) problems.push('no-channel-reason');
  return { isProxy: true, facility, candidates, channel: channel ?? 'paper', channelReason, problems };
}
