/**
 * How a failure leaves the server: `application/problem+json` (RFC 9457) with our code, what went wrong and what to do; no stack.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ERRORS, type ErrorCode, PolicygraphError } from '../../graph/errors.js';
import type { Problem } from './api-types.js';

const isOurs = (error: unknown): error is PolicygraphError =>
  error instanceof PolicygraphError || (error instanceof Error && error.name === 'PolicygraphError' && 'hint' in error);

/** A fault of the program, which people cannot mend. */
export const isFault = (error: unknown): boolean => !isOurs(ofFramework(error));

const words = (code: string): string => code.replaceAll('-', ' ');

/** Faults of the program are told apart from faults that have a row in the table; their message stays on the server. */
export function problemOf(failure: unknown): Problem {
  const error = ofFramework(failure);
  if (!isOurs(error))
    return {
      type: 'urn:policygraph:error:internal',
      title: 'internal error',
      status: 500,
      detail: 'The server failed at this request.',
      code: 'internal',
      hint: 'Report it with what the server printed.',
    };
  const { code, message, hint } = error;
  return {
    type: `urn:policygraph:error:${code}`,
    title: words(code),
    status: ERRORS[code].http,
    detail: message,
    code,
    hint,
  };
}

export function answerProblem(context: Context, error: unknown): Response {
  const problem = problemOf(error);
  if (problem.status === 429 || problem.status === 503) context.header('Retry-After', '1');
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}

export const refuse = (code: ErrorCode, message: string, hint: string, cause?: { cause: unknown }): PolicygraphError =>
  new PolicygraphError(code, message, hint, cause);

/** What the framework refuses by itself: a body that is not JSON. */
const ofFramework = (error: unknown): unknown =>
  error instanceof HTTPException && error.status < 500
    ? refuse('usage', `The request cannot be read: ${error.message}`, 'See /api for what each route takes.', {
        cause: error,
      })
    : error;
