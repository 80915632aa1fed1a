import type { Child } from 'hono/jsx';

/** Things to tick off, on paper too. What is ticked stays in the browser and goes nowhere. */
export function CheckList({ items }: { readonly items: readonly Child[] }) {
  return (
    <ul class="check-list">
      {items.map(item => (
        <li>
          <label>
            <input type="checkbox" />
            <span>{item}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
