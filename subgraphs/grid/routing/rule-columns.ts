/** The columns of `grid.routing_rule` that make a RoutingRule. */
export const RULE_COLUMNS = `
  id, priority, category_prefix as "categoryPrefix", area_code as "areaCode", cell_id as "cellId",
  respondent_unit_code as "respondentUnitCode", purpose, lead_unit_code as "leadUnitCode",
  lead_area_level as "leadAreaLevel", co_unit_codes as "coUnitCodes", co_area_level as "coAreaLevel",
  valid_from::text as "validFrom", valid_to::text as "validTo", source, version`;
