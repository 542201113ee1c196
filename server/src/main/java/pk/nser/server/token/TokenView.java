package pk.nser.server.token;

import java.util.List;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Limits;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.token.Grant;

/**
 * What a token allows.
 *
 * @param from first instant, ISO 8601
 * @param until first instant at which it no longer holds
 */
record TokenView(
        String id,
        int agreement,
        String institution,
        String purpose,
        String category,
        List<String> areas,
        String finest,
        List<String> dimensions,
        List<String> formats,
        List<String> addresses,
        String from,
        String until) {

    static TokenView of(Grant grant) {
        Holding holding = grant.holding();
        Scope scope = holding.innermost();
        Limits limits = Decisions.most(holding);
        return new TokenView(
                grant.tokenId(),
                grant.agreement().id(),
                grant.agreement().institution(),
                grant.agreement().purpose(),
                scope.category().code(),
                scope.areas().stream().sorted().toList(),
                limits.finest().code(),
                limits.dimensions().stream().sorted().toList(),
                scope.formats().stream().map(Format::code).sorted().toList(),
                scope.addresses().stream().map(AddressBlock::text).sorted().toList(),
                scope.from().toString(),
                scope.until().toString());
    }
}
