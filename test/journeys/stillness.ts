import type { Page } from 'playwright-core';

/** What still moves for a person who asked that nothing move. */
export async function examineStillness(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(element => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some(time => Number.parseFloat(time) > 0);
        return animationName !== 'none' || lasts || scrollBehavior === 'smooth';
      })
      .map(element => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`),
  );
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  return [...new Set(moving)].map(element => `${name}: ${element} moves`);
}
