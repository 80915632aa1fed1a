import { errorAt, type Issue, type IssueReason } from './issue.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One element of a resource that was sent, with the FHIRPath expression by which it is named. What has not the form that
 * is asked for is gathered as an issue and read as absent.
 */
export class Element {
  readonly expression: string;
  readonly issues: Issue[];
  readonly #fields: Fields;

  constructor(expression: string, fields: Fields, issues: Issue[]) {
    this.expression = expression;
    this.issues = issues;
    this.#fields = fields;
  }

  /** The same element, whose issues are gathered elsewhere. */
  gathering(issues: Issue[]): Element {
    return new Element(this.expression, this.#fields, issues);
  }

  get names(): readonly string[] {
    return Object.keys(this.#fields);
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined;
  }

  /** The expression of one of its elements. */
  at(name: string): string {
    return name === '' ? this.expression : `${this.expression}.${name}`;
  }

  refuse(reason: IssueReason, name = '', about = ''): null {
    this.issues.push(errorAt(reason, this.at(name), about));
    return null;
  }

  /** The text without spaces around it; null when there is none. */
  text(name: string): string | null {
    const value = this.#fields[name];
    if (value === undefined) return null;
    if (typeof value !== 'string') return this.refuse('not-text', name);
    return value.trim() === '' ? this.refuse('not-text', name) : value.trim();
  }

  flag(name: string): boolean | null {
    const value = this.#fields[name];
    if (value === undefined) return null;
    return typeof value === 'boolean' ? value : this.refuse('not-a-boolean', name);
  }

  child(name: string): Element | null {
    const value = this.#fields[name];
    if (value === undefined) return null;
    if (!isFields(value)) return this.refuse('not-an-object', name);
    return new Element(this.at(name), value, this.issues);
  }

  children(name: string): readonly Element[] {
    const value = this.#fields[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.refuse('not-a-list', name);
      return [];
    }
    return value.flatMap((one: unknown, place): Element[] => {
      if (isFields(one)) return [new Element(`${this.at(name)}[${place}]`, one, this.issues)];
      this.refuse('not-an-object', `${name}[${place}]`);
      return [];
    });
  }

  /** Texts of a list of texts, as given names are. */
  texts(name: string): readonly string[] {
    const value = this.#fields[name];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((one: unknown) => typeof one === 'string'))
      return value.map((one: string) => one.trim()).filter(one => one !== '');
    this.refuse('not-text', name);
    return [];
  }
}

/** What was sent as an element; null, with an issue, when it is no object. */
export function elementOf(value: unknown, expression: string, issues: Issue[]): Element | null {
  if (isFields(value)) return new Element(expression, value, issues);
  issues.push(errorAt('not-an-object', expression));
  return null;
}

/** The first code of these systems in a CodeableConcept; null when it has none. */
export function codeIn(concept: Element | null, systems: readonly string[]): string | null {
  for (const coding of concept?.children('coding') ?? []) {
    const system = coding.text('system');
    if (system !== null && systems.includes(system)) return coding.text('code');
  }
  return null;
}

/** The extensions of this URL. */
export const extensionsOf = (element: Element, url: string): readonly Element[] =>
  element.children('extension').filter(extension => extension.text('url') === url);
