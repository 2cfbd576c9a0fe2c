import { describe, expect, it } from 'vitest';
import { explainDialProblem } from '../../../../client/desk/page/dial-problem.ts';

describe('explainDialProblem', () => {
  it.each([
    ['--from must be a number', { text: 'From must be a number', field: 'from' }],
    ['--to must be a number, it is "--to"', { text: 'To must be a number, it is "--to"', field: 'to' }],
    ['--name must be a text', { text: "Caller's name must be a text", field: 'name' }],
    ['--env must be NAME=VALUE', { text: 'Variables must be NAME=VALUE', field: 'variables' }],
    ['--url must be an HTTP URL', { text: 'The URL of the server must be an HTTP URL', field: undefined }],
    ['the server is gone, not --to blame', { text: 'the server is gone, not --to blame', field: undefined }],
    ['--tomorrow is unknown', { text: '--tomorrow is unknown', field: undefined }],
  ])('names the field that "%s" is about', (message, problem) => {
    expect({ field: undefined, ...explainDialProblem(message) }).toEqual(problem);
  });
});
