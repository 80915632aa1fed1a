import type { Scheme } from '../../self-recuperation/index.ts';

/** A heading with its lines. */
interface LeafletPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The leaflet as its template takes it: all words, in the places where they are set (K-46). */
export interface LeafletForm {
  readonly language: 'ja' | 'en';
  readonly authority: string;
  readonly title: string;
  readonly lead: string;
  readonly benefits: readonly string[];
  readonly may: LeafletPart;
  readonly mustSee: LeafletPart;
  readonly steps: LeafletPart;
  readonly period: LeafletPart;
  readonly window: LeafletPart;
  readonly notes: LeafletPart;
  readonly site: {
    readonly words: string;
    readonly address: string;
    readonly qrSvg: string;
    readonly alt: string;
  };
  readonly asOf: string;
}

/** What the words of the leaflet are made from: numbers and names of the rulebook alone. */
export interface LeafletFacts {
  readonly authority: string;
  readonly scheme: Scheme;
  readonly certificatesSince: string | null;
  readonly emergency: { readonly title: string; readonly phone: string } | null;
  readonly consultation: { readonly title: string; readonly phone: string } | null;
  readonly address: string;
  readonly asOf: string;
  /** The ways of the daily question that somebody provides. */
  readonly ways: { readonly has: (way: 'line' | 'voice') => boolean };
}

/** The words of the leaflet in one language. */
export type LeafletWords = (facts: LeafletFacts) => Omit<LeafletForm, 'language' | 'authority' | 'site'> & {
  readonly site: { readonly words: string; readonly alt: string };
};
