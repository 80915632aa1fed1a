import type { Element } from './element.ts';
import { checkElements } from './known-elements.ts';
import { INSTITUTION_NUMBER } from './systems.ts';

/** The ten digits of the institution that a JP_Organization names; null, with the issues, when it names none. */
export function readOrganization(organization: Element): string | null {
  checkElements(organization, 'Organization');
  const number = organization
    .children('identifier')
    .find(identifier => identifier.text('system') === INSTITUTION_NUMBER)
    ?.text('value');
  return number ?? organization.refuse('missing', 'identifier', INSTITUTION_NUMBER);
}
