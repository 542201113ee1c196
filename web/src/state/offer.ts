import type { AreaLevelInfo, Catalogue, DimensionInfo, Tree } from '../api/contract.ts';

export interface OfferedLevel {
  info: AreaLevelInfo;
  /** The tree that gives this level; null: it needs access. */
  tree: Tree | null;
}

const NEEDS_ACCESS = 'needs-access';

/**
 * What can be shown now: the public catalogue, and with a token also what the token's own catalogue adds. Whatever the
 * public tree gives is taken from there, since those answers may be kept.
 */
export class Offer {
  readonly levels: OfferedLevel[];
  readonly dimensions: DimensionInfo[];
  private readonly tables = new Map<string, Map<string, Tree>>();

  constructor(
    readonly catalogue: Catalogue,
    granted: Catalogue | null = null,
  ) {
    if (granted) {
      this.note(granted, 'private');
    }
    this.note(catalogue, 'public');
    const given = new Map(granted?.areaLevels.map((level) => [level.code, level]));
    this.levels = catalogue.areaLevels.map((info) => {
      if (info.access !== NEEDS_ACCESS) {
        return { info, tree: 'public' };
      }
      const own = given.get(info.code);
      return own && own.access !== NEEDS_ACCESS ? { info: own, tree: 'private' } : { info, tree: null };
    });
    const known = new Set(catalogue.dimensions.map((dimension) => dimension.code));
    this.dimensions = [
      ...catalogue.dimensions,
      ...(granted?.dimensions ?? []).filter((dimension) => !known.has(dimension.code)),
    ].filter((dimension) => dimension.categories.length > 0 && dimension.tables.length > 0);
  }

  level(code: string): OfferedLevel | undefined {
    return this.levels.find((level) => level.info.code === code);
  }

  /** The tree that gives this table at this level; null when none does. */
  tree(table: string, areaLevel: string): Tree | null {
    return this.tables.get(table)?.get(areaLevel) ?? null;
  }

  /** Does any level that can be shown have this table? */
  has(table: string): boolean {
    return (this.tables.get(table)?.size ?? 0) > 0;
  }

  private note(catalogue: Catalogue, tree: Tree): void {
    const given = new Set(
      catalogue.areaLevels.filter((level) => level.access !== NEEDS_ACCESS).map((level) => level.code),
    );
    for (const dimension of catalogue.dimensions) {
      for (const table of dimension.tables) {
        const levels = this.tables.get(table.key) ?? new Map<string, Tree>();
        for (const level of table.areaLevels) {
          if (given.has(level)) {
            levels.set(level, tree);
          }
        }
        this.tables.set(table.key, levels);
      }
    }
  }
}
