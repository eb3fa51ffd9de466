import { sql } from '@payloadcms/db-postgres';

type Query = ReturnType<typeof sql>;

/** Everything that shows a picture, drafts included: its newest version counts as much as the page. */
export function pictureUses(id: number): Query {
  return sql`
    SELECT 'comparisons' AS collection, id, title FROM comparisons WHERE meta_image_id = ${id}
    UNION SELECT 'comparisons', parent_id, version_title FROM _comparisons_v
      WHERE latest AND version_meta_image_id = ${id}
    UNION SELECT 'options', id, name FROM options WHERE logo_id = ${id} OR ${showsPicture('description', id)}
    UNION SELECT 'options', parent_id, version_name FROM _options_v WHERE latest AND (version_logo_id = ${id}
      OR ${showsPicture('version_description', id)})
    UNION SELECT 'pages', id, title FROM pages WHERE meta_image_id = ${id} OR ${showsPicture('body', id)}
    UNION SELECT 'pages', parent_id, version_title FROM _pages_v WHERE latest AND (version_meta_image_id = ${id}
      OR ${showsPicture('version_body', id)})`;
}

/** Whether the prose in a column holds the picture. */
function showsPicture(column: string, id: number): Query {
  return sql`jsonb_path_exists(${sql.identifier(column)}, '$.** ? (@.type == "upload" && @.value == $id)',
    jsonb_build_object('id', ${id}::int))`;
}
