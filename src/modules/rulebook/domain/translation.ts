import type { Choice } from './choice.ts';
import type { Rulebook } from './rulebook.ts';
import type { Timeline, Version } from './timeline.ts';
import type { TitleGroup } from './titles.ts';

/** What to write instead of the Japanese text of a code. */
type Say = (group: TitleGroup, code: string, japanese: string) => string;

/**
 * The rulebook with its titles in `language`, for pages and messages that residents read. The Japanese titles are the
 * official ones: papers and staff use the rulebook itself. Without a translation into the language it comes back as it is.
 */
export function rulebookIn(rulebook: Rulebook, language: string): Rulebook {
  const translation = rulebook.translations[language];
  if (translation === undefined) return rulebook;
  return retitle(rulebook, (group, code, japanese) => {
    const title = translation[group][code];
    return (typeof title === 'object' ? title[japanese] : title) ?? japanese;
  });
}

/** Every text that a translation must have: the Japanese wordings by group and code. */
export function titlesOf(rulebook: Rulebook): ReadonlyMap<TitleGroup, ReadonlyMap<string, Set<string>>> {
  const groups = new Map<TitleGroup, Map<string, Set<string>>>();
  retitle(rulebook, (group, code, japanese) => {
    const codes = groups.get(group) ?? new Map<string, Set<string>>();
    groups.set(group, codes.set(code, (codes.get(code) ?? new Set()).add(japanese)));
    return japanese;
  });
  return groups;
}

/** The one place that knows where a rulebook holds words for residents. */
function retitle(rulebook: Rulebook, say: Say): Rulebook {
  const choice = <C extends Choice>(group: TitleGroup, listed: readonly C[]): readonly C[] =>
    listed.map(item => ({ ...item, title: say(group, item.code, item.title) }));
  return {
    ...rulebook,
    authorityName: say('names', 'authority', rulebook.authorityName),
    office: { ...rulebook.office, title: say('names', 'office', rulebook.office.title) },
    riskFactors: eachVersion(rulebook.riskFactors, version => ({
      ...version,
      factors: choice('riskFactors', version.factors),
    })),
    tests: eachVersion(rulebook.tests, version => ({
      ...version,
      sources: choice('testSources', version.sources),
      offListKits: {
        ...version.offListKits,
        remarksRequired: choice('remarks', version.offListKits.remarksRequired),
      },
    })),
    observation: eachVersion(rulebook.observation, version => ({
      ...version,
      symptoms: choice('symptoms', version.symptoms),
      emergencySymptoms: choice('emergencySymptoms', version.emergencySymptoms),
    })),
    contacts: eachVersion(rulebook.contacts, version => ({
      ...version,
      contacts: choice('contacts', version.contacts).map(contact => ({
        ...contact,
        hours: say('hours', contact.hours, contact.hours),
      })),
      links: choice('links', version.links),
    })),
    documents: eachVersion(rulebook.documents, version => ({
      ...version,
      fields: version.fields.map(({ label, value }) => ({
        label: say('documentLabels', value, label),
        value,
      })),
    })),
  };
}

function eachVersion<Rule>(
  [first, ...rest]: Timeline<Rule>,
  change: (version: Version<Rule>) => Version<Rule>,
): Timeline<Rule> {
  return [change(first), ...rest.map(change)];
}
