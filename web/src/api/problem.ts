import i18next from 'i18next';
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

/** Reads an answer that is not a success. */
export async function readProblem(response: Response): Promise<Problem> {
    if (response.headers.get('content-type')?.includes('json') === true) {
        return (await response.json()) as Problem;
    }

    return foreignProblem(response.status);
}

/** Something else answered in the service's place, a proxy mostly: words of our own, with the status for who looks into it. */
export function foreignProblem(status: number): Problem {
    const title = i18next.t('problem.foreign');
    return { status, code: 'http', title, detail: i18next.t('problem.foreignStatus', { status }) };
}
