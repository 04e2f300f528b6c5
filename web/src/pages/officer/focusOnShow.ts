import type { InputRef } from 'antd';

/** For `ref`: a field that was asked for takes the focus when it appears. */
export const focusOnShow = (field: InputRef | null) => field?.focus();
