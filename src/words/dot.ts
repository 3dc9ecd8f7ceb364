/** What stands between small facts in a line of text: a line may end before it, never with it. */
export const dot = ' ·\u00a0';
