/** One fault of a field, as problem details carry it. */
export interface FieldError {
    field: string;
    code: string;
    message: string;
}

/** Problem details (RFC 9457) as the service writes them; texts are in the language that was asked for. */
export interface Problem {
    status: number;
    code: string;
    title: string;
    detail?: string;
    traceId?: string;
    errors?: readonly FieldError[];
    missingMaterials?: readonly string[];
    state?: string;
    permittedTriggers?: readonly string[];
    version?: number;
}

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
