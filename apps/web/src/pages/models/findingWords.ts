import { FORM_FINDING_WORDS } from './formFindingWords.js';
import { PAPER_FINDING_WORDS } from './paperFindingWords.js';

/** English for what the check finds in a model, by code; the server's own sentences are Chinese and name the element. */
export const FINDING_WORDS: Readonly<Record<string, string>> = {
  // the file
  MODEL_TOO_LARGE: 'The file is larger than 4 MB.',
  XML_INVALID: 'The file is no complete XML and cannot be read.',
  XML_TOO_DEEP: 'The elements of the file are nested too deep; it cannot be read.',
  XML_FORBIDDEN: 'The file has a DOCTYPE or an external entity. For safety it is not read; remove it.',
  ELEMENTS_TOO_MANY:
    'The file has more than 10,000 elements, those of the drawing included. Split it into several models.',
  EXPRESSIONS_TOO_LONG:
    'The expressions of the model are more than 30,000 characters together. Shorten them or split the model.',
  ENCODING: 'The file is declared with another encoding. Save it as UTF-8 and say so in its first line.',
  CHARACTERS_LOST:
    'Some characters could not be read: the file is not UTF-8. Save it as UTF-8 where it was made.',
  ID_DUPLICATE: 'The id is used twice. Each element needs its own.',
  ID_INVALID: 'An id has letters, digits, "_", "-" and "." only, and begins with a letter or "_".',
  PROCESS_ID_INVALID:
    'The id of a process has small letters, digits and "-" only, begins with a letter and has at most 100 characters.',
  UNKNOWN_ELEMENT: 'BPMN knows no such content here, and the engine refuses it. Remove it.',
  UNKNOWN_ATTRIBUTE: 'BPMN knows no such attribute, and the engine refuses it. Remove it.',
  ELEMENT_ORDER: 'The parts of the element stand in a wrong order. Save the model once in the modeller.',
  ATTRIBUTE_VALUE: 'An attribute cannot have this value.',
  ATTRIBUTE_MISSING: 'An attribute is missing that the element needs.',
  NOT_BPMN: 'The file is XML, but no BPMN 2.0 model.',
  NO_PROCESS: 'There is no process in the model.',
  SEVERAL_PROCESSES: 'A file may hold one process only.',
  WRONG_PROCESS_ID: 'The id of the process is not the one of this model.',
  NOT_EXECUTABLE: 'The process is not marked as executable, so the engine would not run it.',
  NO_DIAGRAM: 'The model has no drawing. Draw it in a modeller and save it.',
  NOT_DRAWN: 'This element is not in the drawing.',
  REFERENCE_BROKEN: 'The model refers to something that does not exist. Connect it anew or remove it.',
  // what an import would lose
  LOST_ELEMENT: 'The modeller does not know this content; it would be lost.',
  LOST_REFERENCE: 'This refers to something that does not exist; the reference would be lost.',
  LOST_POSITION: 'This element has no place in the drawing; it could be neither seen nor changed.',
  LOST_MEANING: 'This is a setting of another engine and does nothing here.',
  // the flow
  START_MISSING: 'The process or sub-process has no start event.',
  SEVERAL_STARTS: 'There may be one plain start event on a level.',
  START_MESSAGE_MISSING: 'The process has no message start event.',
  START_MESSAGE_NAME: 'The message of the start event has another name than the registration sends.',
  START_EVENT_FORM: 'A start event has no form; the registration form is named by startForm of the process.',
  NO_INCOMING: 'No flow leads here, so it is never reached.',
  NO_OUTGOING: 'No flow leads on, so cases would stop here.',
  CONDITION_MISSING: 'A flow out of the gateway has no condition and is not the default one.',
  CONDITION_NOT_FEEL: 'The condition is no correct FEEL. Write it like =outcome = "accept".',
  CONDITION_NOT_BOOLEAN: 'The condition gives neither yes nor no, so cases would stop here.',
  CONDITION_PLACE: 'Only flows out of an exclusive or inclusive gateway may have a condition.',
  CONDITION_ON_DEFAULT: 'The default flow may not have a condition.',
  INCLUSIVE_JOIN: 'An inclusive gateway cannot join flows.',
  EVENT_GATEWAY_TARGET: 'Behind an event gateway only events that wait may follow.',
  REPORT_PLACE:
    'Only an event that waits for a message while a case runs can be reported by people (report.*).',
  MESSAGE_UNSENT:
    'Nobody sends this message: neither people report it (report.*) nor does a step of the model. If a program does, name it in sentBy.',
  LOOP: 'A task that repeats needs its input collection.',
  ENDLESS_LOOP: 'This is a loop in which nothing waits for people or events.',
  UNSUPPORTED_ELEMENT: 'The engine does not know this kind of element. Draw it another way.',
  UNSUPPORTED_LISTENER: 'The engine does not run listeners in this version. Remove them.',
  DUPLICATE_MESSAGE: 'Two events wait for the same message here; the engine would refuse the model.',
  MESSAGE_REFERENCE: 'The message event names no message.',
  CORRELATION_KEY_MISSING: 'The element waits for a message without a correlation key.',
  SIGNAL_REFERENCE: 'The signal event names no signal.',
  ERROR_REFERENCE: 'The error event names no error code.',
  ESCALATION_REFERENCE: 'The escalation event names no escalation code.',
  ESCALATION_PLACE: 'An escalation is caught at a sub-process or a call activity only.',
  TIMER: 'The time of the timer event is missing or cannot be read.',
  EVENT_DEFINITIONS: 'An event is of exactly one kind.',
  EVENT_INTERRUPTS: 'An event of this kind must interrupt the activity.',
  EVENT_CODE_COMPUTED: 'What is waited for must be a fixed text, not an expression.',
  EVENT_SUB_PROCESS_START:
    'An event sub-process starts with one event: message, timer, error, signal or escalation.',
  END_GOES_ON: 'No flow may lead on from an end event.',
  LINK_WITHOUT_TARGET: 'No link of this name catches what is thrown here, so cases would stop.',
  LINK_EVENT: 'The name of the link event is missing or used twice.',
  // tasks
  USER_TASK_NOT_NATIVE: 'The user task is not one of the engine itself. Set its type to Zeebe user task.',
  USER_TASK_WITHOUT_FORM: 'The user task has no form.',
  USER_TASK_TWO_FORMS: 'The user task has a form and an external form. Keep one of them.',
  USER_TASK_WITHOUT_GROUP: 'Nobody is named who may take the user task.',
  GROUPS_NOT_LIST: 'The candidate groups must be a list, e.g. [units.court + "/judge"].',
  FEEL_COST:
    'How long this expression takes is decided by the data of the case, and the engine sets no bound, so other cases may wait. Write it another way, or make sure that the data stays small.',
  VARIABLE_KIND:
    'Values of different kinds are compared or calculated with each other, e.g. a text with a number. Cases would stop here.',
  GROUP_UNKNOWN: 'There is no such unit or role, so nobody would see the task or the message.',
  UNIT_FUNCTION_UNKNOWN:
    'No unit has this function, so no case can be registered. Set the function of a unit on the organisation page.',
  GROUP_NOT_HELD:
    'Nobody holds this group now, so nobody would do the task or get the message. Give it to an account first.',
  VARIABLE_UNKNOWN: 'No form, job, mapping or message gives a variable of this name.',
  FORM_UNKNOWN: 'There is no such form.',
  START_FORM_MISSING: 'The process has no registration form (startForm), so nobody can register a case.',
  START_FORM_UNKNOWN: 'There is no such registration form.',
  PAPERS_IN_START_FORM:
    'The registration form has a field for papers, but there is no case yet that could have any; if it is required, nobody can register a case. Move it to the form of a task.',
  CASE_CODE_MISSING: 'The process has no code for case numbers (caseCode), so no case can be registered.',
  DECLARATION_NAME:
    'The name in this property begins with a small letter and has letters, digits and "-" only.',
  DECLARATION_UNKNOWN: 'Nothing reads this property; there is a slip in its last part.',
  DECLARATION_LABEL: 'A party, fact or outcome has no label.',
  DECLARATION_ORDER: 'The order is a whole number from 0 to 999.',
  DECLARATION_CHOICE: 'The property cannot have this value.',
  DECLARATION_VALUE: 'A party needs its name, a fact its value, written as FEEL like =ownerName.',
  DECLARATION_NOT_FEEL: 'The property is no correct FEEL. It begins with "=".',
  FACTS_TOO_MANY: 'There are more than twelve facts. Keep those that one looks for first.',
  OUTCOME_WITHOUT_LABELS:
    'The process says what a case came to (outcome), but not what that is called (outcome.<code>.label).',
  OWED_WITHOUT_VALUE:
    'Materials that may be missing, or their day (owedBy), are named, but not which are owed (owed).',
  LABEL_EN_MISSING: 'A label has no English word (label.en), so English pages show the Chinese one.',
  CASE_CODE_INVALID: 'The code for case numbers (caseCode) has 2 to 8 capital letters.',
  IMPLEMENTATION_MISSING: 'It is not said what does this task: a job type, a decision table or a script.',
  JOB_TYPE_MISSING: 'The service task has no job type.',
  RESULT_UNCLEAR: 'What the step declares of its result (result) is of no use, or has no label or value.',
  NOTICE_TO_NOBODY:
    'The message names nobody to tell, so cases would stop here. Name a group (header “group” or input “noticeGroup”) or a user name (header “username”).',
  NOTICE_WITHOUT_WORDS: 'The message has no words (header “text”), so cases would stop here.',
  PAPER_CODE_MISSING: 'It is not said which document is issued (templateCode).',
  PAPER_UNKNOWN: 'There is no template for this document.',
  PAPER_DATA_INVALID: 'Something that the document says is no FEEL expression.',
  PAPER_DATA_UNKNOWN: 'The document says something that no form, job, mapping or message gives.',
  JOB_TYPE_UNKNOWN: 'Nothing does jobs of this type.',
  DECISION_MISSING: 'The rule task names no decision table.',
  DECISION_UNKNOWN: 'There is no such decision table.',
  CALLED_PROCESS_MISSING: 'The call activity names no process.',
  CALLED_PROCESS_UNKNOWN: 'The process that is called is not deployed.',
  EXTENSION_TWICE: 'A setting of the element is given twice. Keep one of them.',
  VARIABLE_RESERVED: 'This name is a reserved word of FEEL and cannot be the name of a variable.',
  DUPLICATE_HEADER: 'Two task headers have the same key.',
  IO_MAPPING: 'An input or output mapping is incomplete.',
  VARIABLE_NAME: 'The name of a variable has letters, digits and underscores only, and begins with no digit.',
  FEEL_INVALID: 'The expression is no correct FEEL; it begins with "=".',
  FEEL_UNSUPPORTED: 'The expression uses a function that the engine does not have in this version.',
  FEEL_EXCEEDED: 'The expression takes too long to be computed. Write it another way.',
  // stages
  CALL_CIRCLE:
    'The process that this element calls calls this one again, so the case would repeat itself without end. For another round, draw a line back to an earlier step.',
  TASK_WITHOUT_TIME:
    'The task lies in no stage and does not say what it waits for (waitsFor): lists cannot tell when it is due.',
  TASK_WAITS_IN_ONE_LANGUAGE:
    'What the task waits for is needed in Chinese (waitsFor) and in English (waitsFor.en).',
  BASIS_UNKNOWN:
    'What the task rests on (restsOn) names something that is no user task or service task of this model or of another one of its cases.',
  STAGE_CODE_MISSING: 'There is a limit, but no code of a stage.',
  STAGE_CODE_DUPLICATE: 'The code of the stage is used twice.',
  STAGE_PLACE: 'Only a sub-process or a call activity can be a stage.',
  STAGE_LIMIT_INVALID:
    'The limit cannot be read. Write it like 15 calendar_day, 7 working_day, 3 month or 24 hour.',
  STAGE_WITHOUT_BASIS: 'A legal limit needs its legal basis.',
  STAGE_PROMISE_LONGER: "The promise is longer than the law's limit.",
  STAGE_PROMISE_UNCLEAR:
    'Promise and law depend on the case and cannot be compared. See to it that the promise is not longer.',
  STAGE_UNITS_MIXED:
    'Law, promise and longest extension must all be in days, in hours (hour) or in office hours (working_hour).',
  STAGE_TIME_OF: 'The owner of the time (timeOf) is department or party.',
  STAGE_PURPOSE_MISSING:
    'A stage with a statutory limit and several outcomes must say which of them reach its purpose (purposeOutcomes).',
  STAGE_PURPOSE_WITHOUT_OUTCOME: 'purposeOutcomes needs the outcome of the stage (stageOutcome).',
  STAGE_PURPOSE_INVALID: 'purposeOutcomes are outcomes separated by commas, e.g. paid,agreement.',
  STAGE_AGREED_NOT_PARTY:
    'The agreed day (agreedOn) is a promise of the parties: timeOf must be party. A department promises with promisedLimit.',
  STAGE_AGREED_CONFLICT:
    'A stage with an agreed day (agreedOn) has no promised limit, no operations on the clock and no limit in hours.',
  STAGE_AGREED_WITHOUT_PURPOSE:
    'A stage with an agreed day and outcomes must say which outcomes keep it (purposeOutcomes).',
  STAGE_SCOPE: 'Who reads a stage (scope) is stage-only, or is left to the roles.',
  STAGE_CARDS: 'Cards are yellow, red or remind.',
  STAGE_WITHOUT_OWNER: 'It is not said who answers for the stage (responsible).',
  STAGE_CLOCK_OPERATIONS: 'Operations are pause, exclude, restart, extend and switch, separated by commas.',
  STAGE_EXTENSION_LIMIT: 'The longest extension cannot be read. Write it like 15 calendar_day.',
  // words
  NAME_EN_MISSING: 'There is no English name (name.en), so English pages show the Chinese one.',
  FORM_EN_MISSING: 'The form has texts without English words (e.g. label.en), so English pages show Chinese.',
  ...FORM_FINDING_WORDS,
  ...PAPER_FINDING_WORDS,
  // the check and the engine
  CHECK_ENDED:
    'The check stopped before its end. Try again; if it stays so, split the model into smaller ones.',
  CHECK_FAILED: 'The check met something unexpected and is not complete. Mend the other findings first.',
  ENGINE_REJECTED: 'The engine did not accept this; its own words stand beside.',
};
