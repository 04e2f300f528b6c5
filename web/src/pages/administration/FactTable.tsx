import type { ReactNode } from 'react';
import { useNarrow } from '../../components/useNarrow';

interface Row {
    key: string;
    cells: readonly ReactNode[];
}

interface Props {
    columns: readonly string[];
    rows: readonly Row[];
    /** Said in place of a table without rows. */
    empty: string;
}

/** Facts in columns; on a phone each row is a card that names them. */
export function FactTable({ columns, rows, empty }: Props) {
    const narrow = useNarrow();
    if (rows.length === 0) {
        return <p>{empty}</p>;
    }

    return narrow ? <Cards columns={columns} rows={rows} /> : <Table columns={columns} rows={rows} />;
}

function Table({ columns, rows }: Omit<Props, 'empty'>) {
    return (
        <table className="administration-table">
            <thead>
                <tr>
                    {columns.map((column) => (
                        <th key={column} scope="col">
                            {column}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {rows.map((row) => (
                    <tr key={row.key}>
                        {row.cells.map((cell, index) => (
                            <td key={columns[index]}>{cell}</td>
                        ))}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function Cards({ columns, rows }: Omit<Props, 'empty'>) {
    return (
        <ul className="administration-cards">
            {rows.map((row) => (
                <li key={row.key}>
                    <dl>
                        {row.cells.map((cell, index) => (
                            <div key={columns[index]}>
                                <dt>{columns[index]}</dt>
                                <dd>{cell}</dd>
                            </div>
                        ))}
                    </dl>
                </li>
            ))}
        </ul>
    );
}
