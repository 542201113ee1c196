/** What there is: releases, the catalogue of a release, the areas of an areas version. */
@NullMarked
package pk.nser.server.catalogue;

import org.jspecify.annotations.NullMarked;
