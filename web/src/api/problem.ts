import type { components } from './schema';

export type FieldError = components['schemas']['FieldError'];

/** Problem details (RFC 9457) as the service writes them, in the language asked for; `http` where something else answered. */
export type Problem = Omit<components['schemas']['Problem'], 'type' | 'code'> & {
    code: components['schemas']['ProblemCode'] | 'http';
};

/** The service answered, and the answer is not what was asked for. */
export class ApiError extends Error {
    readonly status: number;
    readonly problem: Problem;

    constructor(problem: Problem) {
        super(problem.title);
        this.name = 'ApiError';
        this.status = problem.status;
        this.problem = problem;
    }
}

/** Reads an answer that is not a success; a proxy's page in its place still gives an error with the status. */
export async function readProblem(response: Response): Promise<Problem> {
    if (response.headers.get('content-type')?.includes('json') === true) {
        return (await response.json()) as Problem;
    }

    return { status: response.status, code: 'http', title: `HTTP ${String(response.status)}` };
}
