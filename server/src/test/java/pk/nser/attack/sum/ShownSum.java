package pk.nser.attack.sum;

import pk.nser.attack.crawl.ListedArea;

/**
 * A sum that is served, with what is served beside it.
 *
 * @param what what is summed: an animal in the order of the codebook, or land
 * @param value the sum in heads or marla
 * @param rounding standard deviation of what rounding may have changed, in the same
 * @param holders the published number of those who hold any
 * @param usual what a holder of the area above has on average, from what is published there
 */
record ShownSum(ListedArea area, int what, double value, double rounding, int holders, double usual) {}
