/** How many inquiries one address may send in an hour. */
export const MOST_INQUIRIES_AN_HOUR = 5;

/** Whether an address that sent `inLastHour` inquiries in the last hour may send another (issue: abuse). */
export const maySendInquiry = (inLastHour: number): boolean => inLastHour < MOST_INQUIRIES_AN_HOUR;
