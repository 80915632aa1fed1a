import { describeLanguages } from './every-language.ts';

describeLanguages(['zh-Hans', 'ko', 'pt-BR', 'ja']);
