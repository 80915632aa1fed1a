import { Kbd } from '../kbd/kbd.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

/** Who is signed in. `signOutAction` is posted to. */
export type StaffUser = {
  readonly name: string;
  readonly roleLabel: string;
  readonly signOutAction: string;
  readonly settingsHref?: string | undefined;
};

/** The reader's name and role, with the way out. */
export function UserMenu({ user }: { readonly user: StaffUser }) {
  const words = useWords(uiWords);
  return (
    <div class="staff-user">
      <button class="staff-user-item" type="button" data-opens-keyboard-help hidden>
        {words.keyboardHelp}
        <Kbd hidden>?</Kbd>
      </button>
      <details>
        <summary>
          <span class="staff-user-name">{user.name}</span>
          <span class="staff-user-role">{user.roleLabel}</span>
        </summary>
        {user.settingsHref === undefined ? null : (
          <a class="staff-user-item" href={user.settingsHref}>
            {words.settings}
          </a>
        )}
        <form method="post" action={user.signOutAction}>
          <button class="staff-user-item" type="submit">
            {words.signOut}
          </button>
        </form>
      </details>
    </div>
  );
}
