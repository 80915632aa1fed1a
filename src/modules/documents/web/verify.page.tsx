import type { PublicProofKey } from '../../../platform/proof/proof-keys.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { forSchoolsPath } from './paths.ts';
import type { ja } from './words.ja.ts';

type Text = typeof ja;

interface VerifyPageProps {
  readonly text: Text;
  readonly keys: readonly PublicProofKey[];
  readonly language: string;
  readonly scripts: { readonly check: string; readonly oldBrowser: string };
  readonly statusPath: string;
  /** The service worker with what it keeps, so that the page opens without a network. */
  readonly workerPath: string;
}

/** Where schools and employers check a paper (K-44). The attributes are what `verify.island.ts` reads: see README.md. */
export function VerifyPage({ text, language, keys, scripts, statusPath, workerPath }: VerifyPageProps) {
  const { verify } = text;
  return (
    <>
      <PageHeading title={verify.title} below={verify.lead} />
      <div data-proof data-status-path={statusPath} data-worker={workerPath} aria-live="polite">
        <Outcomes text={text} />
        <Facts text={text} />
      </div>
      <noscript>
        <Notice tone="warn">
          <p>{verify.needsScript}</p>
        </Notice>
      </noscript>
      <h2>{verify.howTitle}</h2>
      <ol>
        <li>{verify.how.scan}</li>
        <li>{verify.how.open}</li>
        <li>{verify.how.compare}</li>
      </ol>
      <p>{verify.offline}</p>
      <Notice tone="info">
        <p>{verify.schools}</p>
        <p>
          <a href={forSchoolsPath(language)}>{verify.forSchools}</a>
        </p>
      </Notice>
      <p>{text.notInsurance}</p>
      <h2>{verify.privacyTitle}</h2>
      <p>{verify.privacy}</p>
      <div id="proof-keys" hidden>
        {JSON.stringify(keys)}
      </div>
      <script type="module" src={scripts.check}></script>
      <script defer src={scripts.oldBrowser}></script>
    </>
  );
}

function Outcomes({ text }: { readonly text: Text }) {
  const { result } = text.verify;
  return (
    <>
      <div data-when="valid" hidden>
        <div data-register="confirmed" hidden>
          <Notice tone="success" title={result['valid confirmed']} />
        </div>
        <div data-register="unconfirmed" hidden>
          <Notice tone="warn" title={result['valid unconfirmed']}>
            <p>{result.unconfirmed}</p>
          </Notice>
        </div>
      </div>
      <div data-when="expired" hidden>
        <Notice tone="warn" title={result.expired} />
      </div>
      <div data-when="withdrawn" hidden>
        <Notice tone="urgent" title={result.withdrawn}>
          <p>{result.withdrawnHelp}</p>
        </Notice>
      </div>
      <div data-when="superseded" hidden>
        <Notice tone="urgent" title={result.superseded} />
      </div>
      <div data-when="unknown" hidden>
        <Notice tone="urgent" title={result.unknown}>
          <p>{result.unknownHelp}</p>
        </Notice>
      </div>
      <div data-when="too-old" hidden>
        <Notice tone="warn">
          <p>{text.verify.tooOld}</p>
        </Notice>
      </div>
      <div data-when="not-genuine" hidden>
        <Notice tone="urgent" title={result.notGenuine}>
          <p>{result.notGenuineHelp}</p>
        </Notice>
      </div>
    </>
  );
}

function Facts({ text }: { readonly text: Text }) {
  const { verify } = text;
  const { kind, ...facts } = verify.facts;
  return (
    <div data-when="valid expired withdrawn superseded unknown" hidden>
      <h2>{verify.compareTitle}</h2>
      <dl class="summary-list">
        <div class="summary-row">
          <dt>{kind}</dt>
          <dd class="summary-value">
            <span data-kind="notice" hidden>
              {text.noticeTitle}
            </span>
            <span data-kind="certificate" hidden>
              {text.certificateTitle}
            </span>
            <span data-kind="legal-certificate" hidden>
              {text.legalTitle}
            </span>
          </dd>
        </div>
        {Object.entries(facts).map(([fact, label]) => (
          <div class="summary-row" data-fact={fact} hidden>
            <dt>{label}</dt>
            <dd class="summary-value" data-value></dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
