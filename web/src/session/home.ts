import { areasOf, type Area, type Session } from './session';

const homes: Record<Area, string> = {
    founder: '/cases',
    officer: '/officer/cases',
    audit: '/audit/cases',
    administration: '/administration',
};

/** Where a signed-in person begins. */
export function homeOf(session: Session): string {
    return homes[areasOf(session)[0] ?? 'founder'];
}
