package server

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// client returns who a request is from, for the share of one client: the address
// that the connection comes from or, behind proxies that are trusted, the last
// one in X-Forwarded-For that is not theirs. The addresses of one network of
// IPv6 are one client, for anybody has 2^64 of them.
func (a *api) client(r *http.Request) string {
	remote, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil { // not of TCP
		return r.RemoteAddr
	}
	addr := remote.Addr().Unmap()
	if a.trusted(addr) {
		list := strings.Split(strings.Join(r.Header["X-Forwarded-For"], ","), ",")
		for _, text := range slices.Backward(list) {
			forwarded, ok := parseForwarded(strings.TrimSpace(text))
			if !ok {
				break // what stands before may be made up
			}
			if addr = forwarded; !a.trusted(addr) {
				break
			}
		}
	}
	return network(addr)
}

// network returns what stands for one client: an address, or the /64 network of one
// of IPv6, for each client has all of that.
func network(addr netip.Addr) string {
	if addr.Is6() {
		if prefix, err := addr.Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return addr.String()
}

// parseForwarded reads an address as proxies write it: some with the port.
func parseForwarded(text string) (netip.Addr, bool) {
	addr, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(text, "["), "]"))
	if err != nil {
		with, err := netip.ParseAddrPort(text)
		if err != nil {
			return addr, false
		}
		addr = with.Addr()
	}
	return addr.Unmap().WithZone(""), true
}

func (a *api) trusted(addr netip.Addr) bool {
	return slices.ContainsFunc(a.proxies, func(p netip.Prefix) bool { return p.Contains(addr) })
}
