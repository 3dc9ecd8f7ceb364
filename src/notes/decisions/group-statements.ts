/**
 * Whether a sentence says what the group agreed. The forms are those in which English minutes state a common will; a
 * question, a condition, a refusal to decide and a report of an earlier meeting are none.
 */
export function isGroupStatement(sentence: string): boolean {
  if (!mayState.test(sentence)) return false;
  const text = sentence.slice(0, 600).replace(/[’]/g, "'").replace(relative, ' ');
  if (/\?["'”)\s]*$/.test(text) || excluded.test(text)) return false;
  return agreed.test(text) || opening.test(text) || assent.test(text) || summing.test(text);
}

/** A stem that every form below needs: most sentences hold none, and the forms are dear to try on each. */
const mayState =
  /agree|deci|resol|conclu|appro|accept|vote|pass|consensus|sentiment|outcome|object|oppos|blocker|concern|think|favou?r|blessing|go-ahead|general|overall|summar|in short|bottom line/i;

/** A condition ("if we agree"), its absence ("no consensus yet"), a question, or an earlier meeting ("last time we agreed"). */
const excluded =
  /\b(?:if|unless|until|whether|once) (?:there (?:are|is) )?(?:we|everyone|everybody|all|nobody|no one|no)\b (?:can |all |have )?(?:agree|decide|reach|conclude|object|think|consensus|disagree)|\b(?:not|never|n't|no|without|need|needs|lack of|reach|find|get|getting) (?:yet )?(?:a |an |any |some |to )?(?:firm |clear |rough )?(?:agree|agreed|consensus|agreement|conclusion|decision|decide|decided)\b|\bdo (?:we|they|you|all)\b|\b(?:last (?:time|week|meeting|call)|previously|originally|earlier|in the past)\b.{0,60}\b(?:agreed|decided|concluded|consensus)\b/i;

/** "the goals we agree on", "what we decide upon": with no conjunction before them, the words only say which goals. */
const relative =
  /(?<=[\p{L}\d] )(?<!\b(?:and|but|so|then|therefore|now|here|also|again|hence|thus|yes|ok|okay) )(?:(?:that|which|what) )?we (?:can |could |may |might |all )*(?:agree|decide) (?:on|upon)\b/giu;

/** "We agreed to …", "everyone decided that …". */
const agreed =
  /\b(?:we|they|all|everyone|everybody|group|team|committee|meeting|council|board|attendees|participants)\b(?:'ve| have| has| all| both| then| also| generally| mostly){0,3} (?:agreed|agrees?|decided|resolved|concluded|approved|accepted|voted)\b(?! (?:with|if|on (?:a|the) (?:date|time)))/i;

/** A sentence that opens with the result: "Agreed to …", "No objections to …", "Consensus is …", "Decision to …". */
const opening =
  /^\W*(?:(?:so|ok(?:ay)?|for now|then|finally),? )?(?:(?:all |generally )?(?:agreed|decided|resolved|approved|accepted|concluded|passed)\b(?! (?:with|by|in)\b)|(?:(?:general|rough|overall|the) )?(?:consensus|sentiment|agreement|conclusion|decision|resolution|outcome)\b(?: (?:was|is|seems|reached|from|here|that|to|on|of)\b|[:,–—-])|no(?:body| one)? (?:had |has )?(?:any )?(?:objections?|objected|disagreements?|opposition)\b)/i;

/** Assent anywhere: "nobody objected", "weren't any objections", "considered approved", "everyone thinks". */
const assent =
  /n't any (?:objections?|disagreements?)|\b(?:no (?:real |major |strong )?(?:objections?|disagreements?|blockers?)|no ?(?:body|one) (?:objects?|objected|disagreed|sees (?:a|any) (?:real )?blocker|voiced? concerns?)|without objections?|considered (?:approved|accepted|agreed)|(?:everyone|everybody|all) (?:thinks?|agrees?|agreed|in favou?r)|(?:likely|was|were|is|been) agreed upon|(?:blessing|approval|go-ahead) (?:was|is|has been) given|general (?:agreement|consensus|sentiment)|we have (?:a )?consensus|(?:was|were|been) (?:agreed|decided) )|(?:^|[,;:(–—-] ?)(?:agreed|decided) (?:we|to|that|not to) /i;

/** A summing-up with a norm: "In general, the tests should …", "Overall, we won't wait". */
const summing =
  /(?:^\W*|\s)(?:In general|Overall|In summary|In short|To summari[sz]e|Bottom line)\b.{0,200}\b(?:should|will|won't|want|must|not|reluctan)/;

/** "Nobody objected to this.", "Everyone agreed.": it says nothing without the sentence before it. */
export function refersToPreviousSentence(sentence: string): boolean {
  return sentence.length < 70 && (/\b(?:this|that|it)\W*$/i.test(sentence) || bareAssent.test(sentence));
}

const bareAssent =
  /^\W*(?:and |but )?(?:(?:there )?(?:were|was|are) )?(?:nobody|no one|none|no|everyone|everybody|all|we)(?: (?:else|here|present|of us|then|all|has|had|have|any|major|strong|real|further)){0,3} (?:objected|objects|objections?|disagreed|disagreements?|agreed?|agrees|(?:is |are |was |were )?in favou?r)\W*$/i;

/** What becomes of a point on the agenda: "Remove from the agenda", "Defer to next meeting", "Agenda again next week". */
const agendaOutcome =
  /^\W*(?:(?:(?:basically|so|ok(?:ay)?|for now|then),? )?(?:will |we(?:'ll| will) |let's )?(?:removed?|removing|remove|take|taking|leave|leaving|keep|keeping|defer|deferred|deferring|postponed?|punt|move|table|tabled) .{0,60}\b(?:agenda|next (?:week|meeting|call|time)|label)\b|agenda (?:item )?again\b|wait (?:for|until)\b|try .{0,60}\bnext (?:\w+ )?(?:meeting|call|time)\b|(?:don't|do not) .{0,60}\bfor now\b|(?:(?:basically|so|ok(?:ay)?|for now|then),? )?let's (?!see\b|say\b|go\b|start\b|talk\b|move\b|hear\b|get\b|come\b|just\b|take\b|continue\b|wait\b)\p{Ll}+ )/iu;

/** Whether a line of a list says what becomes of a point: "Remove from the agenda", "Let's try it for a month". */
export function isAgendaOutcome(sentence: string): boolean {
  const text = sentence.slice(0, 300).replace(/[’]/g, "'");
  return agendaOutcome.test(text) && !/\?\W*$/.test(text.slice(-12));
}
