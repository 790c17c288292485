import { type ModelElement, textOf, zeebePropertiesOf } from '@app/bpmn';
import { stageCodeOf } from '../stage-reader.js';
import { type Finding, warning } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/** A task outside of every stage has no date: lists say instead what it waits for, in both languages. */
export function checkWaiting({ elements }: ModelUnderCheck): Finding[] {
  return elements.filter((element) => isA(element, 'UserTask')).flatMap(checkTask);
}

// helpers

function checkTask(task: ModelElement): Finding[] {
  const properties = zeebePropertiesOf(task);
  const [waitsFor, english] = [textOf(properties['waitsFor']), textOf(properties['waitsFor.en'])];
  if (waitsFor === undefined && !isInStage(task)) {
    const message = `人工任务“${nameOf(task)}”不在任何环节里，也没有写明在等什么（waitsFor），待办清单里看不出什么时候该办。`;
    return [warning('TASK_WITHOUT_TIME', message, task.id)];
  }
  if ((waitsFor === undefined) === (english === undefined)) return [];
  const message = `人工任务“${nameOf(task)}”等待的事项要同时有中文（waitsFor）和英文（waitsFor.en）。`;
  return [warning('TASK_WAITS_IN_ONE_LANGUAGE', message, task.id)];
}

function isInStage({ $parent: around }: ModelElement): boolean {
  if (around === undefined) return false;
  return stageCodeOf(around) !== undefined || isInStage(around);
}
