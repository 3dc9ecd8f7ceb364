import { wordSet } from '../domain/text/words.ts';

/** Verbs that begin a piece of work; in their base form they open a task or follow a name in clipped notes. */
export const workVerbs = wordSet(
  `act add adapt adjust announce apply arrange ask assign backport benchmark book bring build bump check chair circulate clarify
   clean close collate collect comment communicate compare compile complete configure consolidate contact continue convert
   coordinate co-ordinate copy create cut debug define deploy describe design develop discuss document draft edit email
   ensure escalate evaluate examine experiment explain explore extend file finalise finalize find finish fix follow
   forward gather generate get implement improve include inform integrate introduce investigate invite land lead look
   list make mentor merge migrate modify monitor move notify open organise organize own ping plan poll port post prepare
   present produce propose prototype provide publish pull push put raise reach rebase record refactor register release remind
   remove rename reopen repeat reply report reproduce request research resolve respond revert review revise rewrite run
   schedule search send set share sign sketch sort split start submit summarise summarize sync tag take talk tally tell
   test tidy track triage try tweak update upgrade upload upstream validate verify volunteer work write
   address amend audit bisect chase correct craft delete deprecate dig double-check drop facilitate flesh incorporate
   iterate liaise loop mail measure message nudge outline pass poke profile pursue redo refine rephrase restructure
   rework setup simplify socialize solicit survey translate vote chat`,
);

/** Verbs that say what somebody is, wants or needs: "will" before them foretells, it does not promise. */
export const stateVerbs = wordSet(
  `be see want know need require benefit depend seem appear remain become mean contain consist exist like love prefer hate
   hear understand believe think agree care matter own-up cost save lose win fail succeed happen miss`,
);

/** What one does at "will be …ing" that is an appointment, not work for the group. */
export const awayVerbs = wordSet(
  `giving speaking attending travelling traveling joining presenting going coming arriving leaving missing getting having
   flying visiting moving using seeing needing wanting being`,
);

/** Who acts for a community without being named: "the editors will", "docs team to". */
export const teamWords = wordSet(
  `editors chairs co-chairs cochairs maintainers authors champions owners leads organizers organisers members reviewers
   committee subcommittee board council staff team teams subteam group subgroup squad wg sig`,
);

/** Words of a sentence that starts a condition. */
export const conditionalWords = wordSet('if unless assuming provided');

/** Adverbs that may stand between a modal and its verb. */
export const adverbs = wordSet(
  `also likely probably hopefully either then just definitely now soon still first further both maybe perhaps again
   certainly at least gladly eventually already duly kindly will`,
);

/** Words that stand before "to" or before a colon without being anybody's name. */
export const notOwners = wordSet(
  `need needs want wants try tried plan plans going able due happy have has had how what when where why whether way ways
   time next used similar relates related thanks link links refer reply respond continue remember like hope aim start ask
   agree agreed decide decided propose proposed look reach close open add move change back up down due according likely
   unlikely easy easier hard harder difficult ready willing looking trying want wanted needed supposed meant told use able
   prefer prefers homework note notes todo action actions item items issue issues question questions problem problems status update
   updates background goal goals option options conclusion decision decisions resolution summary consensus proposal
   discussion concern concerns answer edit link recording date meeting time agenda topic topics reason result results
   example examples location leads audience sessions advantage idea first second third finally also and or but so if it
   this that these those there we you they he she i our your their who which all-in one some someone somebody anyone
   anybody nobody people group team help wait waiting lets let's from then than as in on for with at by of not no yes
   let pr prs poll polls vote votes motion ai ci api rfc faq cve url todos fyi tldr monday tuesday wednesday thursday friday saturday
   sunday january february march april june july august september october november december today tomorrow yesterday`,
);
