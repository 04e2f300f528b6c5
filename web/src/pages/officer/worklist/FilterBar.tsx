import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import type { Ref } from 'react';
import { useMe } from '../../../api/officer/me';
import { useTexts, useWords } from '../useWords';
import { ChoiceField } from '../ChoiceField';
import { isNarrowed, type Filters } from './filters';

const steps = ['registration', 'bankAccount', 'taxSetup', 'workspace', 'vouchers', 'mentorPairing'];
const lights = ['red', 'yellow', 'green', 'paused'] as const;

interface Props {
    filters: Filters;
    onChange: (changed: Partial<Filters>) => void;
    searchBox: Ref<InputRef>;
}

/** Everything that narrows the list, in sight. */
export function FilterBar({ filters, onChange, searchBox }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const me = useMe().data;
    return (
        <div className="officer-filters" role="search">
            <div className="officer-field officer-search">
                <label htmlFor="officer-search">{t('worklist.search')}</label>
                <Input
                    ref={searchBox}
                    id="officer-search"
                    type="search"
                    prefix={<SearchOutlined aria-hidden="true" />}
                    placeholder={t('worklist.searchHint')}
                    value={filters.q}
                    onChange={(event) => onChange({ q: event.target.value })}
                    autoComplete="off"
                />
            </div>
            <ChoiceField
                label={t('worklist.step')}
                all={t('worklist.allSteps')}
                value={filters.step}
                options={steps.map((step) => [step, words.step(step)])}
                onChange={(step) => onChange({ step })}
            />
            {me !== undefined && me.departments.length > 1 ? (
                <ChoiceField
                    label={t('worklist.department')}
                    all={t('worklist.allDepartments')}
                    value={filters.department}
                    options={me.departments.map((desk) => [desk, words.department(desk)])}
                    onChange={(department) => onChange({ department })}
                />
            ) : null}
            <ChoiceField
                label={t('worklist.district')}
                all={t('worklist.allDistricts')}
                value={filters.district}
                options={(me?.districts ?? []).map((district) => [district, district])}
                onChange={(district) => onChange({ district })}
            />
            <ChoiceField
                label={t('worklist.light')}
                all={t('worklist.allLights')}
                value={filters.light}
                options={lights.map((light) => [light, t(`states:light.${light}`)])}
                onChange={(light) => onChange({ light: lights.find((known) => known === light) ?? null })}
            />
            {me?.departments.includes('caseOfficers') === true ? (
                <label className="officer-check">
                    <input
                        type="checkbox"
                        checked={filters.mine}
                        onChange={(event) => onChange({ mine: event.target.checked })}
                    />
                    {t('worklist.mine')}
                </label>
            ) : null}
            {isNarrowed(filters) ? (
                <Button type="link" onClick={() => onChange(cleared)}>
                    {t('worklist.clear')}
                </Button>
            ) : null}
        </div>
    );
}

/** No filter; the view stays. */
export const cleared = { department: null, district: null, light: null, step: null, q: '' } as const;
