import { useTexts } from './useTexts';

interface Props {
    cities: readonly { key: string; nameZh: string; nameEn: string }[];
    chosen: string;
    onChoose: (city: string) => void;
}

/** Which city the panels below tell of; kept in the address. */
export function CityChoice({ cities, chosen, onChoose }: Props) {
    const { t, i18n } = useTexts();
    return (
        <p className="administration-choice">
            <label htmlFor="administration-city">{t('city')}</label>
            <select id="administration-city" value={chosen} onChange={(event) => onChoose(event.target.value)}>
                {cities.map((city) => (
                    <option key={city.key} value={city.key}>
                        {i18n.language === 'en' ? city.nameEn : city.nameZh}
                    </option>
                ))}
            </select>
        </p>
    );
}
