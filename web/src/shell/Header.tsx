import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { setLargeText, useLargeText } from '../app/preferences';
import { leave } from '../session/leave';
import { areasOf, useSession, type Area, type Role, type Session } from '../session/session';
import { changeLanguage } from '../texts';

/** Links of an area: path and key of its word. */
const links: Record<Area, readonly (readonly [string, LinkWord])[]> = {
    founder: [
        ['/cases', 'nav.myCases'],
        ['/guide', 'nav.guide'],
        ['/me', 'nav.me'],
    ],
    officer: [
        ['/officer/cases', 'nav.worklist'],
        ['/officer/vouchers', 'nav.voucherDesk'],
        ['/officer/places', 'nav.places'],
    ],
    audit: [
        ['/audit/cases', 'nav.audit'],
        ['/audit/entries', 'nav.auditEntries'],
        ['/audit/sample', 'nav.auditSample'],
    ],
    administration: [['/administration', 'nav.administration']],
};

type LinkWord =
    | 'nav.myCases'
    | 'nav.me'
    | 'nav.guide'
    | 'nav.steps'
    | 'nav.policies'
    | 'nav.worklist'
    | 'nav.voucherDesk'
    | 'nav.places'
    | 'nav.audit'
    | 'nav.auditEntries'
    | 'nav.auditSample'
    | 'nav.administration';

/** Name of the service, links of the area, language, size of text, who is signed in. */
export function Header({ area }: { area: Area | 'public' }) {
    const { t } = useTranslation();
    const session = useSession();
    const shown = area === 'public' ? publicLinks : links[area];
    return (
        <header className="header">
            <div className="header-line">
                <Link to="/" className="header-service">
                    {t('shell.service')}
                </Link>
                <div className="header-tools">
                    <TextSizeSwitch />
                    <LanguageSwitch />
                    {session === null ? (
                        <Link to="/sign-in" className="header-button">
                            {t('action.signIn')}
                        </Link>
                    ) : (
                        <>
                            <span className="header-name">{session.name}</span>
                            <button type="button" className="header-button" onClick={() => void leave()}>
                                {t('action.signOut')}
                            </button>
                        </>
                    )}
                </div>
            </div>
            <nav className="header-nav" aria-label={t('shell.navigation')}>
                {shown
                    .filter(([to]) => isFor(to, session))
                    .map(([to, word]) => (
                        <NavLink key={to} to={to}>
                            {t(word)}
                        </NavLink>
                    ))}
                {session === null ? null : <AreaLinks area={area} areas={areasOf(session)} />}
            </nav>
        </header>
    );
}

/** Links that are for some of an area's people only, by the roles that have them. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
    '/officer/vouchers': ['voucherManager', 'departmentHead'],
    '/officer/places': ['communityManager', 'departmentHead'],
};

const publicLinks: readonly (readonly [string, LinkWord])[] = [
    ['/guide', 'nav.guide'],
    ['/steps', 'nav.steps'],
    ['/policies', 'nav.policies'],
];

/** Whether a link leads to a page that the reader works on. */
const isFor = (to: string, session: Session | null) =>
    rolesOf[to]?.some((role) => session?.roles.includes(role) === true) ?? true;

/** For people with several roles, and for those signed in who look at a public page. */
function AreaLinks({ area, areas }: { area: Area | 'public'; areas: readonly Area[] }) {
    const { t } = useTranslation();
    return areas
        .filter((other) => other !== area)
        .flatMap((other) => links[other].slice(0, 1))
        .map(([to, word]) => (
            <NavLink key={to} to={to}>
                {t(word)}
            </NavLink>
        ));
}

function LanguageSwitch() {
    const { t, i18n } = useTranslation();
    const other = i18n.language === 'en' ? 'zh-CN' : 'en';
    return (
        <button type="button" className="header-button" lang={other} onClick={() => void changeLanguage(other)}>
            {t('shell.otherLanguage')}
        </button>
    );
}

function TextSizeSwitch() {
    const { t } = useTranslation();
    const large = useLargeText();
    return (
        <button type="button" className="header-button" aria-pressed={large} onClick={() => setLargeText(!large)}>
            {t('shell.largeText')}
        </button>
    );
}
