import { useTranslation } from 'react-i18next';
import { Outlet, useMatches } from 'react-router';
import { Appearance } from '../app/Appearance';
import type { Area } from '../session/session';
import { useRenewal } from '../session/useRenewal';
import { Header } from './Header';
import { OfflineBar } from './OfflineBar';

/** What a route says of its pages: whose they are, and whether they are to be as wide as the staff's. */
interface Handle {
    area?: Area;
    wide?: boolean;
}

/** What stands round every page. */
export function Shell() {
    const { t } = useTranslation();
    const area = useArea();
    useRenewal();
    const staff = area !== 'public' && area !== 'founder';
    const isWide = useMatches().some((match) => (match.handle as Handle | undefined)?.wide === true);
    return (
        <Appearance audience={staff ? 'staff' : 'public'}>
            <a className="skip-link" href="#main">
                {t('shell.skip')}
            </a>
            <Header area={area} />
            <OfflineBar />
            <main id="main" className={staff || isWide ? 'main main-wide' : 'main'} tabIndex={-1}>
                <Outlet />
            </main>
            <footer className="footer">
                <p>{t('shell.help')}</p>
            </footer>
        </Appearance>
    );
}

function useArea(): Area | 'public' {
    const areas = useMatches().map((match) => (match.handle as Handle | undefined)?.area);
    return areas.findLast((area) => area !== undefined) ?? 'public';
}
