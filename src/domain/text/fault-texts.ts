/** What is said of a field that is filled in wrongly; `{label}` is what the field is called. The words of pages have them, too. */
export const faultTexts = {
  missing: '“{label}” is missing.',
  choose: 'Choose something for “{label}”.',
  notOffered: '“{label}” has to be one of those offered.',
  noDay: '“{label}” is not a day that exists; write it as 2015-02-25.',
  noNumber: '“{label}” has to be a number.',
  notWhole: '“{label}” has to be a whole number.',
  atLeast: '“{label}” has to be at least {min}.',
  atMost: '“{label}” can be at most {max}.',
  otherForm: '“{label}” {why}.',
} as const;
