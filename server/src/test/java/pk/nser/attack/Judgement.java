package pk.nser.attack;

import pk.nser.attack.attempt.Finding;
import pk.nser.attack.registry.Protections;

/**
 * A finding and what it means: the product must hold, a broken build must fall.
 *
 * @param required share that an attack must recover of a broken build, beyond blind; 0 for the product
 */
record Judgement(Protections protections, Finding finding, double required) {
    static Judgement product(Finding finding) {
        return new Judgement(Protections.PRODUCT, finding, 0);
    }

    /** True when it is as it has to be. */
    boolean isGood() {
        return protections.isBroken() ? finding.rate() >= required : finding.tried() > 0 && finding.isHeld();
    }

    String verdict() {
        if (protections.isBroken()) {
            return isGood() ? "falls, as it must" : "SUITE INVALID: does not fall";
        }
        if (finding.tried() == 0) {
            return "NOTHING TRIED";
        }
        return isGood() ? "holds" : "BROKEN";
    }

    /** What the verdict is measured by. */
    String limit() {
        return protections.isBroken()
                ? String.format("at least %.0f %% right", 100 * required)
                : String.format("%.2f %s", finding.limit(), finding.unit());
    }
}
