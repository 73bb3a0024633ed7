/** The folders whose tables and texts are read. */
export const READ_FOLDERS: readonly string[] = ['content', 'data'];

/** The folders of a site that editors write; what is in the last one is published as it is. None of it is ever run. */
export const SOURCE_FOLDERS: readonly string[] = [...READ_FOLDERS, 'public'];
