// Made from the folders in this folder by server/tools/generate.ts; a folder with a rule.ts is a rule.

import type { Rules } from "#core";
import ageSignal from "./age-signal/rule.ts";
import agencyAtPriceOfOne from "./agency-at-price-of-one/rule.ts";
import armyKnifeWording from "./army-knife-wording/rule.ts";
import changeJourneyWithoutLeadMandate from "./change-journey-without-lead-mandate/rule.ts";
import colleagueWithoutAd from "./colleague-without-ad/rule.ts";
import combinedTitle from "./combined-title/rule.ts";
import coordinateOrDoUnclear from "./coordinate-or-do-unclear/rule.ts";
import drivingLicenceUnrelated from "./driving-licence-unrelated/rule.ts";
import duplicateItem from "./duplicate-item/rule.ts";
import dutiesRequirementsMismatch from "./duties-requirements-mismatch/rule.ts";
import emptySection from "./empty-section/rule.ts";
import exclamationMarks from "./exclamation-marks/rule.ts";
import executeEverythingWording from "./execute-everything-wording/rule.ts";
import familyWording from "./family-wording/rule.ts";
import frontMatter from "./front-matter/rule.ts";
import genderNeutralTitle from "./gender-neutral-title/rule.ts";
import genderSignal from "./gender-signal/rule.ts";
import genderedWording from "./gendered-wording/rule.ts";
import generalistWithoutSupport from "./generalist-without-support/rule.ts";
import ignoreComment from "./ignore-comment/rule.ts";
import interimOrConsultantFit from "./interim-or-consultant-fit/rule.ts";
import juniorWithSeniorDemands from "./junior-with-senior-demands/rule.ts";
import longSentence from "./long-sentence/rule.ts";
import looseLetters from "./loose-letters/rule.ts";
import managerAllHandsOn from "./manager-all-hands-on/rule.ts";
import managerWithoutResponsibility from "./manager-without-responsibility/rule.ts";
import missingClosingDate from "./missing-closing-date/rule.ts";
import missingCompetenceDevelopment from "./missing-competence-development/rule.ts";
import missingDuties from "./missing-duties/rule.ts";
import missingRequirements from "./missing-requirements/rule.ts";
import missingTitle from "./missing-title/rule.ts";
import mixedAddress from "./mixed-address/rule.ts";
import mixedArchetype from "./mixed-archetype/rule.ts";
import mustNiceUnmarked from "./must-nice-unmarked/rule.ts";
import nativeLanguageDemand from "./native-language-demand/rule.ts";
import niceAsSpecialist from "./nice-as-specialist/rule.ts";
import niceToHaveBloat from "./nice-to-have-bloat/rule.ts";
import noReportingLine from "./no-reporting-line/rule.ts";
import onCallScope from "./on-call-scope/rule.ts";
import outOfScopeCompetence from "./out-of-scope-competence/rule.ts";
import payRangeMissing from "./pay-range-missing/rule.ts";
import peopleResponsibilityInIndividualRole from "./people-responsibility-in-individual-role/rule.ts";
import personalityList from "./personality-list/rule.ts";
import photoRequest from "./photo-request/rule.ts";
import physicalDemand from "./physical-demand/rule.ts";
import placeholderText from "./placeholder-text/rule.ts";
import requirementCount from "./requirement-count/rule.ts";
import responsibilityWithoutMandate from "./responsibility-without-mandate/rule.ts";
import roleOnTheSide from "./role-on-the-side/rule.ts";
import roleTrivialisedYoung from "./role-trivialised-young/rule.ts";
import salaryHistoryQuestion from "./salary-history-question/rule.ts";
import sameTitle from "./same-title/rule.ts";
import scatteredArea from "./scattered-area/rule.ts";
import scatteredRequirements from "./scattered-requirements/rule.ts";
import scopeVsWorkingTime from "./scope-vs-working-time/rule.ts";
import seniorWithAssistantDuties from "./senior-with-assistant-duties/rule.ts";
import specialistProfessionAsRequirement from "./specialist-profession-as-requirement/rule.ts";
import strategistCoreDutiesMissing from "./strategist-core-duties-missing/rule.ts";
import strategistInTinyOrg from "./strategist-in-tiny-org/rule.ts";
import strategistMissingOverallResponsibility from "./strategist-missing-overall-responsibility/rule.ts";
import strategistOperationalOnly from "./strategist-operational-only/rule.ts";
import stressAsDemand from "./stress-as-demand/rule.ts";
import titleArchetypeMismatch from "./title-archetype-mismatch/rule.ts";
import titleNeedsScopeStatement from "./title-needs-scope-statement/rule.ts";
import tooManySpecialistAreas from "./too-many-specialist-areas/rule.ts";
import toolStackOverload from "./tool-stack-overload/rule.ts";
import umbrellaTitleNarrow from "./umbrella-title-narrow/rule.ts";
import unevenTitles from "./uneven-titles/rule.ts";
import unknownTitle from "./unknown-title/rule.ts";
import unmarkedHeading from "./unmarked-heading/rule.ts";
import unpaidScope from "./unpaid-scope/rule.ts";
import vagueExperience from "./vague-experience/rule.ts";
import wallOfText from "./wall-of-text/rule.ts";
import webOwnerVsStrategist from "./web-owner-vs-strategist/rule.ts";
import yearsVsBreadth from "./years-vs-breadth/rule.ts";

export const rules: Rules = {
  "age-signal": ageSignal,
  "agency-at-price-of-one": agencyAtPriceOfOne,
  "army-knife-wording": armyKnifeWording,
  "change-journey-without-lead-mandate": changeJourneyWithoutLeadMandate,
  "colleague-without-ad": colleagueWithoutAd,
  "combined-title": combinedTitle,
  "coordinate-or-do-unclear": coordinateOrDoUnclear,
  "driving-licence-unrelated": drivingLicenceUnrelated,
  "duplicate-item": duplicateItem,
  "duties-requirements-mismatch": dutiesRequirementsMismatch,
  "empty-section": emptySection,
  "exclamation-marks": exclamationMarks,
  "execute-everything-wording": executeEverythingWording,
  "family-wording": familyWording,
  "front-matter": frontMatter,
  "gender-neutral-title": genderNeutralTitle,
  "gender-signal": genderSignal,
  "gendered-wording": genderedWording,
  "generalist-without-support": generalistWithoutSupport,
  "ignore-comment": ignoreComment,
  "interim-or-consultant-fit": interimOrConsultantFit,
  "junior-with-senior-demands": juniorWithSeniorDemands,
  "long-sentence": longSentence,
  "loose-letters": looseLetters,
  "manager-all-hands-on": managerAllHandsOn,
  "manager-without-responsibility": managerWithoutResponsibility,
  "missing-closing-date": missingClosingDate,
  "missing-competence-development": missingCompetenceDevelopment,
  "missing-duties": missingDuties,
  "missing-requirements": missingRequirements,
  "missing-title": missingTitle,
  "mixed-address": mixedAddress,
  "mixed-archetype": mixedArchetype,
  "must-nice-unmarked": mustNiceUnmarked,
  "native-language-demand": nativeLanguageDemand,
  "nice-as-specialist": niceAsSpecialist,
  "nice-to-have-bloat": niceToHaveBloat,
  "no-reporting-line": noReportingLine,
  "on-call-scope": onCallScope,
  "out-of-scope-competence": outOfScopeCompetence,
  "pay-range-missing": payRangeMissing,
  "people-responsibility-in-individual-role": peopleResponsibilityInIndividualRole,
  "personality-list": personalityList,
  "photo-request": photoRequest,
  "physical-demand": physicalDemand,
  "placeholder-text": placeholderText,
  "requirement-count": requirementCount,
  "responsibility-without-mandate": responsibilityWithoutMandate,
  "role-on-the-side": roleOnTheSide,
  "role-trivialised-young": roleTrivialisedYoung,
  "salary-history-question": salaryHistoryQuestion,
  "same-title": sameTitle,
  "scattered-area": scatteredArea,
  "scattered-requirements": scatteredRequirements,
  "scope-vs-working-time": scopeVsWorkingTime,
  "senior-with-assistant-duties": seniorWithAssistantDuties,
  "specialist-profession-as-requirement": specialistProfessionAsRequirement,
  "strategist-core-duties-missing": strategistCoreDutiesMissing,
  "strategist-in-tiny-org": strategistInTinyOrg,
  "strategist-missing-overall-responsibility": strategistMissingOverallResponsibility,
  "strategist-operational-only": strategistOperationalOnly,
  "stress-as-demand": stressAsDemand,
  "title-archetype-mismatch": titleArchetypeMismatch,
  "title-needs-scope-statement": titleNeedsScopeStatement,
  "too-many-specialist-areas": tooManySpecialistAreas,
  "tool-stack-overload": toolStackOverload,
  "umbrella-title-narrow": umbrellaTitleNarrow,
  "uneven-titles": unevenTitles,
  "unknown-title": unknownTitle,
  "unmarked-heading": unmarkedHeading,
  "unpaid-scope": unpaidScope,
  "vague-experience": vagueExperience,
  "wall-of-text": wallOfText,
  "web-owner-vs-strategist": webOwnerVsStrategist,
  "years-vs-breadth": yearsVsBreadth,
};
