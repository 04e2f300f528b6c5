import { request } from '../http';

/** One field in clear. The service writes down who looked and why before it answers; so it is never repeated by itself. */
export async function reveal(caseId: string, field: string, purpose: string): Promise<string> {
    const answer = await request(`/api/cases/${encodeURIComponent(caseId)}/reveal`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ field, purpose }),
    });
    return ((await answer.json()) as { value: string }).value;
}
