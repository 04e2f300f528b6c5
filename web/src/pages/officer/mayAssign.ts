import type { CaseView } from '../../api/cases';
import type { Session } from '../../session/session';

/** Who may name a case's officer: heads of departments and one-on-one officers (the service decides anew). */
export function mayAssign(session: Session | null): boolean {
    return session?.roles.some((role) => role === 'departmentHead' || role === 'caseOfficer') ?? false;
}

/** Whether one may name oneself: a one-on-one officer who does not have the case yet. */
export function mayTake(session: Session | null, view: Pick<CaseView, 'caseOfficer'>): boolean {
    return session?.roles.includes('caseOfficer') === true && view.caseOfficer?.subject !== session.subject;
}
