import { useId } from 'react';
import { Link } from 'react-router';
import { useDocuments } from '../../../api/officer/caseFile';
import type { CaseView } from '../../../api/cases';
import { useTexts } from '../useWords';
import { FormTab } from './FormTab';
import { JournalTab } from './JournalTab';
import { MaterialsTab } from './MaterialsTab';

const tabs = ['materials', 'form', 'journal'] as const;

interface Props {
    view: CaseView;
    wanted: readonly string[];
    /** From the address. */
    tab: string | null;
    pathOf: (tab: string) => string;
}

/** What the case holds: papers, form, journal. Which of them is open stands in the address. */
export function CaseTabs({ view, wanted, tab, pathOf }: Props) {
    const { t } = useTexts();
    const id = useId();
    const open = tabs.find((one) => one === tab) ?? 'materials';
    const count = useDocuments(view.caseId).data?.length;
    return (
        <section className="panel case-tabs" aria-labelledby={id}>
            <h2 id={id} className="visually-hidden">
                {t('case.file')}
            </h2>
            <nav className="tabs" aria-label={t('case.file')}>
                {tabs.map((one) => (
                    <Link key={one} to={pathOf(one)} aria-current={one === open ? 'page' : undefined}>
                        {one === 'materials' && count !== undefined
                            ? t('tab.materialsCount', { count })
                            : t(`tab.${one}`)}
                    </Link>
                ))}
            </nav>
            {open === 'materials' ? <MaterialsTab key={wanted.join()} caseId={view.caseId} wanted={wanted} /> : null}
            {open === 'form' ? <FormTab caseId={view.caseId} /> : null}
            {open === 'journal' ? <JournalTab caseId={view.caseId} /> : null}
        </section>
    );
}
