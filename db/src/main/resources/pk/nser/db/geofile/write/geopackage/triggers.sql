create trigger "rtree_LAYER_geom_insert" after insert on "LAYER"
  when (new."geom" not null and not ST_IsEmpty(new."geom"))
begin
  insert or replace into "rtree_LAYER_geom" values (
    new."fid", ST_MinX(new."geom"), ST_MaxX(new."geom"), ST_MinY(new."geom"), ST_MaxY(new."geom"));
end;;
create trigger "rtree_LAYER_geom_update1" after update of "geom" on "LAYER"
  when old."fid" = new."fid" and (new."geom" notnull and not ST_IsEmpty(new."geom"))
begin
  insert or replace into "rtree_LAYER_geom" values (
    new."fid", ST_MinX(new."geom"), ST_MaxX(new."geom"), ST_MinY(new."geom"), ST_MaxY(new."geom"));
end;;
create trigger "rtree_LAYER_geom_update2" after update of "geom" on "LAYER"
  when old."fid" = new."fid" and (new."geom" isnull or ST_IsEmpty(new."geom"))
begin
  delete from "rtree_LAYER_geom" where id = old."fid";
end;;
create trigger "rtree_LAYER_geom_update3" after update on "LAYER"
  when old."fid" != new."fid" and (new."geom" notnull and not ST_IsEmpty(new."geom"))
begin
  delete from "rtree_LAYER_geom" where id = old."fid";
  insert or replace into "rtree_LAYER_geom" values (
    new."fid", ST_MinX(new."geom"), ST_MaxX(new."geom"), ST_MinY(new."geom"), ST_MaxY(new."geom"));
end;;
create trigger "rtree_LAYER_geom_update4" after update on "LAYER"
  when old."fid" != new."fid" and (new."geom" isnull or ST_IsEmpty(new."geom"))
begin
  delete from "rtree_LAYER_geom" where id in (old."fid", new."fid");
end;;
create trigger "rtree_LAYER_geom_delete" after delete on "LAYER"
  when old."geom" not null
begin
  delete from "rtree_LAYER_geom" where id = old."fid";
end;;
