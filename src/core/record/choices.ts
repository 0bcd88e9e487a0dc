/** The words that a property of the record can take; apart from the model, which needs only their types. */

export const BASE_KINDS = ['base', 'site'] as const
export const BASE_PRECISIONS = ['exact', 'site', 'city', 'area'] as const
export const EVENT_PRECISIONS = ['exact', 'site', 'city', 'area', 'governorate', 'country', 'none'] as const
export const FACT_KINDS = ['runway', 'people', 'training', 'area', 'equipment', 'status', 'note'] as const
export const ATTRIBUTION_KINDS = ['claimed', 'stated', 'alleged', 'denied'] as const
export const SOURCE_KINDS = ['primary', 'news', 'reference', 'weak'] as const
