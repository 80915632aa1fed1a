import { describeLanguages } from './every-language.ts';

describeLanguages(['en', 'vi', 'ja-easy']);
