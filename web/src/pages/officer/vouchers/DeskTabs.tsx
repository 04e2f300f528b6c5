import { NavLink, useSearchParams } from 'react-router';
import { deskPaths } from './deskPaths';
import { useDeskTexts } from './useDeskTexts';

/** The two pages of the desk. */
export function DeskTabs() {
    const { t } = useDeskTexts();
    const [search] = useSearchParams();
    const city = search.get('city');
    const query = city === null ? '' : `?${new URLSearchParams({ city }).toString()}`;
    return (
        <nav className="tabs" aria-label={t('desk.parts')}>
            <NavLink end to={`${deskPaths.claims}${query}`}>
                {t('desk.claims')}
            </NavLink>
            <NavLink end to={`${deskPaths.accounts}${query}`}>
                {t('desk.accounts')}
            </NavLink>
        </nav>
    );
}
