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
			forwarded, err := netip.ParseAddr(strings.TrimSpace(text))
			if err != nil {
				break // what stands before may be made up
			}
			if addr = forwarded.Unmap().WithZone(""); !a.trusted(addr) {
				break
			}
		}
	}
	if addr.Is6() {
		network, err := addr.Prefix(64)
		if err == nil {
			return network.String()
		}
	}
	return addr.String()
}

func (a *api) trusted(addr netip.Addr) bool {
	return slices.ContainsFunc(a.proxies, func(p netip.Prefix) bool { return p.Contains(addr) })
}
