import { createContext } from 'hono/jsx';

/** The name of the hidden field that carries the token of a guarded form. */
export const FORM_TOKEN_FIELD = 'form-token';

/** Gives the token for a form with this action; null for a form that needs none. Set by the frame of the page. */
export const FormTokenContext = createContext<(action: string) => string | null>(() => null);
