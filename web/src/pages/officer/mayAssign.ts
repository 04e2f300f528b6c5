import type { Session } from '../../session/session';

/** Who may name a case's officer: heads of departments and one-on-one officers (the service decides anew). */
export function mayAssign(session: Session | null): boolean {
    return session?.roles.some((role) => role === 'departmentHead' || role === 'caseOfficer') ?? false;
}
